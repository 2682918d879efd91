package io.ogtickets.auth.password.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final List<String> PERSON = List.of("camille.durand@example.org", "Camille", "Durand-Łęcki");

    private final PasswordPolicy policy = new PasswordPolicy(CommonPasswords.bundled(), OfficeWords.bundled());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plum harbour seven kites",
                "zwölf Boxkämpfer",
                "camille rides a red bicycle",
                "in Paris the games of autumn rain",
                "sunshine on 29 wet roofs",
                "football-4815162342",
                "👍🏽 quite short 👍🏽",
            })
    void aLongPasswordThatNobodyGuessesIsGood(String password) {
        assertThat(policy.weaknessOf(password, PERSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars, TOO_SHORT",
        "👍👍👍👍👍👍👍👍👍👍👍, TOO_SHORT",
        "Password1234, COMMON",
        "ｐａｓｓｗｏｒｄ１２３４, COMMON",
        "123QWEasdzxc, COMMON",
        "............., COMMON",
        "Sunshine2024!, COMMON",
        "**football1998, COMMON",
        "iloveyouiloveyou, COMMON",
        "qwertyqwertyqwerty, COMMON",
        "hahahahahaha, COMMON",
        "Camille.Durand, PERSONAL",
        "durandcamille1998, PERSONAL",
        "camille.durand@example.org, PERSONAL",
        "Łęckidurand!!, PERSONAL",
        "Paris-2024-Paris, OFFICE",
        "Olympique-2024!!, OFFICE",
        "OG-Tickets2026, OFFICE",
        "billetterieJO2024, OFFICE",
        "Médailles du stade 2024, OFFICE",
        "steward.supervisor, OFFICE",
        "Camille@Paris2024, OFFICE",
    })
    void aWeakPasswordIsRefused(String password, Weakness reason) {
        assertThat(policy.weaknessOf(password, PERSON)).contains(reason);
    }

    @Test
    void aPasswordHasAtMost128Characters() {
        assertThat(policy.weaknessOf("plumkite".repeat(16), PERSON)).isEmpty();
        assertThat(policy.weaknessOf("plumkite".repeat(16) + "c", PERSON)).contains(Weakness.TOO_LONG);
    }
}
