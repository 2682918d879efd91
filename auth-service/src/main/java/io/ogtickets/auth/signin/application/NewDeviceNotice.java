package io.ogtickets.auth.signin.application;

import io.ogtickets.auth.mail.MailTemplates;
import io.ogtickets.auth.mail.application.QueueMail;
import io.ogtickets.auth.signin.domain.Credentials;
import io.ogtickets.auth.signin.domain.DeviceName;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells the owner by mail of a sign-in on a device that they haven't used before; the very first is no news to them. */
@Component
class NewDeviceNotice {

    private final KnownDevices knownDevices;
    private final MailTemplates templates;
    private final QueueMail queueMail;
    private final Clock clock;
    private final String publicUrl;

    NewDeviceNotice(
            KnownDevices knownDevices,
            MailTemplates templates,
            QueueMail queueMail,
            Clock clock,
            @Value("${og.public-url}") String publicUrl) {
        this.knownDevices = knownDevices;
        this.templates = templates;
        this.queueMail = queueMail;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** To be called in the transaction of the sign-in, before its family is begun. */
    void of(Credentials credentials, DeviceName device) {
        if (!knownDevices.hasSignedInBefore(credentials.account())) {
            return;
        }
        String language = credentials.language().tag();
        String time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .localizedBy(Locale.forLanguageTag(language))
                .format(clock.instant().atOffset(ZoneOffset.UTC));
        Map<String, String> values =
                Map.of("device", device.text(), "time", time + " UTC", "link", publicUrl + "/account/devices");
        queueMail.of(templates.write("new-device", language, credentials.email(), values));
    }
}
