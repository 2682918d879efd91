package io.ogtickets.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTemplatesTest {

    private static final Map<String, String> VALUES = Map.of(
            "link",
            "https://og.example/a?b=1&c=\"2",
            "time",
            "24",
            "device",
            "Firefox",
            "code",
            "00112233",
            "factor",
            "a passkey");

    @ParameterizedTest
    @CsvSource({
        "activation",
        "already-registered",
        "password-reset",
        "no-account",
        "password-changed",
        "email-change-old",
        "email-change-new",
        "email-change-taken",
        "email-changed",
        "account-erased",
        "account-idle",
        "account-idle-erased",
        "staff-invitation",
        "new-device",
        "sign-in-code",
        "second-factor-added",
        "second-factor-removed",
    })
    void eachMailHasBothFormsInBothLanguagesAndNothingLeftToFillIn(String name) {
        check(name, "en");
        check(name, "fr");
    }

    private static void check(String name, String language) {
        Mail mail = new MailTemplates().write(name, language, "camille@example.org", VALUES);

        assertThat(mail.subject()).contains("OG-Tickets").doesNotContain("\n");
        assertThat(mail.text()).contains("https://og.example/a?b=1&c=\"2").doesNotContain("{{");
        assertThat(mail.html())
                .contains("lang=\"" + language + "\"", "href=\"https://og.example/a?b=1&amp;c=&quot;2\"")
                .doesNotContain("{{");
    }
}
