package io.ogtickets.auth.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class EmailAddressTest {

    @Test
    void anAddressIsKeptAsWrittenAndFoundInAnyCase() {
        EmailAddress email = EmailAddress.of("Camille@Example.org");

        assertThat(email.address()).isEqualTo("Camille@Example.org");
        assertThat(email.normalised()).isEqualTo(EmailAddress.normalise("CAMILLE@EXAMPLE.ORG"));
    }

    /** In lower case, the Kelvin sign is a plain k. */
    @Test
    void noForeignCharacterFoldsIntoSomebodyElsesAddress() {
        assertThatIllegalArgumentException().isThrownBy(() -> EmailAddress.of("mi\u212Ae@example.org"));
    }
}
