package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.Applicant;
import io.ogtickets.auth.account.domain.OneTimeToken;
import io.ogtickets.auth.mail.Mail;
import io.ogtickets.auth.mail.MailTemplates;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mails about an account. They say nothing that a stranger has typed: anybody can register any address. */
@Component
class AccountMails {

    private final MailTemplates templates;
    private final RegistrationProperties properties;
    private final String publicUrl;

    AccountMails(
            MailTemplates templates, RegistrationProperties properties, @Value("${og.public-url}") String publicUrl) {
        this.templates = templates;
        this.properties = properties;
        this.publicUrl = publicUrl;
    }

    Mail activation(Applicant applicant, OneTimeToken token) {
        String hours = Long.toString(properties.tokenLifetime().toHours());
        return write("activation", applicant, publicUrl + "/activate?token=" + token.text(), hours);
    }

    Mail alreadyRegistered(Applicant applicant) {
        return write("already-registered", applicant, publicUrl + "/sign-in", "");
    }

    private Mail write(String template, Applicant applicant, String link, String hours) {
        return templates.write(
                template,
                applicant.language().tag(),
                applicant.email().address(),
                Map.of("link", link, "hours", hours));
    }
}
