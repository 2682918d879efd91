package io.ogtickets.auth.privacy.application;

import io.ogtickets.auth.account.domain.Account;
import io.ogtickets.auth.mail.Mail;
import io.ogtickets.auth.mail.MailTemplates;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** To those who haven't signed in for long. */
@Component
class IdleMail {

    private final MailTemplates templates;
    private final RetentionProperties periods;
    private final Clock clock;
    private final String publicUrl;

    IdleMail(
            MailTemplates templates,
            RetentionProperties periods,
            Clock clock,
            @Value("${og.public-url}") String publicUrl) {
        this.templates = templates;
        this.periods = periods;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** Names the day from which the account may go. */
    Mail warning(Account account) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(Locale.forLanguageTag(account.language().tag()))
                .format(clock.instant().plus(periods.idleNotice()).atOffset(ZoneOffset.UTC));
        return write("account-idle", account, Map.of("time", day, "link", publicUrl + "/sign-in"));
    }

    Mail erased(Account account) {
        return write("account-idle-erased", account, Map.of("link", publicUrl + "/register"));
    }

    private Mail write(String template, Account account, Map<String, String> values) {
        return templates.write(
                template, account.language().tag(), account.email().address(), values);
    }
}
