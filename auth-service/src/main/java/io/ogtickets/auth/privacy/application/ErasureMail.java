package io.ogtickets.auth.privacy.application;

import io.ogtickets.auth.account.domain.Account;
import io.ogtickets.auth.mail.Mail;
import io.ogtickets.auth.mail.MailTemplates;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The last mail to a person. */
@Component
class ErasureMail {

    private final MailTemplates templates;
    private final String publicUrl;

    ErasureMail(MailTemplates templates, @Value("${og.public-url}") String publicUrl) {
        this.templates = templates;
        this.publicUrl = publicUrl;
    }

    Mail to(Account account) {
        return templates.write(
                "account-erased",
                account.language().tag(),
                account.email().address(),
                Map.of("link", publicUrl + "/register"));
    }
}
