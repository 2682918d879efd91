package io.ogtickets.auth.password.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final List<String> PERSON = List.of("camille.durand@example.org", "Camille", "Durand-Łęcki");

    private final PasswordPolicy policy = new PasswordPolicy(CommonPasswords.bundled());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plum harbour seven kites",
                "zwölf Boxkämpfer",
                "camille rides a red bicycle",
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
        "Camille.Durand, PERSONAL",
        "durandcamille1998, PERSONAL",
        "camille.durand@example.org, PERSONAL",
        "Łęckidurand!!, PERSONAL",
    })
    void aWeakPasswordIsRefused(String password, Weakness reason) {
        assertThat(policy.weaknessOf(password, PERSON)).contains(reason);
    }

    @Test
    void aPasswordHasAtMost128Characters() {
        assertThat(policy.weaknessOf("ab".repeat(64), PERSON)).isEmpty();
        assertThat(policy.weaknessOf("ab".repeat(64) + "c", PERSON)).contains(Weakness.TOO_LONG);
    }
}
