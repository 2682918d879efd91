package io.ogtickets.auth.account.application;

import io.ogtickets.auth.account.domain.Account;
import io.ogtickets.auth.account.domain.Applicant;
import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.account.domain.Language;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.mail.Mail;
import io.ogtickets.auth.mail.MailTemplates;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mails about an account. They say nothing that a stranger has typed: anybody can register any address. */
@Component
class AccountMails {

    private final MailTemplates templates;
    private final RegistrationProperties registration;
    private final LinkProperties links;
    private final String publicUrl;

    AccountMails(
            MailTemplates templates,
            RegistrationProperties registration,
            LinkProperties links,
            @Value("${og.public-url}") String publicUrl) {
        this.templates = templates;
        this.registration = registration;
        this.links = links;
        this.publicUrl = publicUrl;
    }

    Mail activation(Applicant applicant, OpaqueToken token) {
        return to(applicant.email(), applicant.language())
                .write("activation", link("/activate", token), hours(registration.tokenLifetime()));
    }

    Mail alreadyRegistered(Applicant applicant) {
        return to(applicant.email(), applicant.language()).write("already-registered", publicUrl + "/sign-in", "");
    }

    Mail passwordReset(Account account, OpaqueToken token) {
        return to(account).write("password-reset", link("/reset-password", token), minutes(links.passwordReset()));
    }

    Mail noAccount(EmailAddress email, Language language) {
        return to(email, language).write("no-account", publicUrl + "/register", "");
    }

    Mail passwordChanged(Account account) {
        return to(account).write("password-changed", publicUrl + "/forgotten-password", "");
    }

    Mail approveMove(Account account, OpaqueToken token) {
        return to(account).write("email-change-old", link("/confirm-email", token), hours(links.emailChange()));
    }

    Mail confirmMove(EmailAddress wanted, Language language, OpaqueToken token) {
        return to(wanted, language)
                .write("email-change-new", link("/confirm-email", token), hours(links.emailChange()));
    }

    Mail addressTaken(EmailAddress wanted, Language language) {
        return to(wanted, language).write("email-change-taken", publicUrl + "/sign-in", "");
    }

    /** To the address that the account has left. */
    Mail moved(Account account, EmailAddress before) {
        return to(before, account.language()).write("email-changed", publicUrl + "/help", "");
    }

    private String link(String page, OpaqueToken token) {
        return publicUrl + page + "?token=" + token.text();
    }

    private static String hours(Duration duration) {
        return Long.toString(duration.toHours());
    }

    private static String minutes(Duration duration) {
        return Long.toString(duration.toMinutes());
    }

    private Letter to(Account account) {
        return to(account.email(), account.language());
    }

    private Letter to(EmailAddress email, Language language) {
        return (template, link, time) ->
                templates.write(template, language.tag(), email.address(), Map.of("link", link, "time", time));
    }

    private interface Letter {
        Mail write(String template, String link, String time);
    }
}
