package io.ogtickets.auth.secondfactor.application;

import io.ogtickets.auth.account.domain.Account;
import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.Accounts;
import io.ogtickets.auth.mail.MailTemplates;
import io.ogtickets.auth.mail.application.QueueMail;
import io.ogtickets.auth.secondfactor.domain.FactorKind;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells people by mail of what now signs them in, or no longer does. */
@Component
class FactorNotice {

    private final Accounts accounts;
    private final MailTemplates templates;
    private final QueueMail queueMail;
    private final String publicUrl;

    FactorNotice(
            Accounts accounts,
            MailTemplates templates,
            QueueMail queueMail,
            @Value("${og.public-url}") String publicUrl) {
        this.accounts = accounts;
        this.templates = templates;
        this.queueMail = queueMail;
        this.publicUrl = publicUrl;
    }

    void added(AccountId account, FactorKind kind) {
        send("second-factor-added", account, kind);
    }

    void removed(AccountId account, FactorKind kind) {
        send("second-factor-removed", account, kind);
    }

    private void send(String template, AccountId id, FactorKind kind) {
        accounts.findById(id)
                .ifPresent(account -> queueMail.of(templates.write(
                        template, account.language().tag(), account.email().address(), values(account, kind))));
    }

    private Map<String, String> values(Account account, FactorKind kind) {
        return Map.of("factor", kind.in(account.language()), "link", publicUrl + "/account/security");
    }
}
