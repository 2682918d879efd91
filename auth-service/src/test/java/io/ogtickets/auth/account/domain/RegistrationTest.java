package io.ogtickets.auth.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.auth.password.domain.PasswordHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final Applicant APPLICANT = new Applicant(
            EmailAddress.of("camille@example.org"),
            new PersonName("Camille", "Durand"),
            Language.FR,
            Set.of(new Consent(ConsentText.TERMS, "2026-11", Language.FR, NOW)));

    @Test
    void aRegistrationIsOpenedByItsTokenUntilItExpires() {
        OpaqueToken token = OpaqueToken.fresh();
        Instant expiresAt = NOW.plus(Duration.ofHours(24));
        Registration registration = Registration.request(APPLICANT, new PasswordHash("hash"), token, expiresAt);

        assertThat(registration.opensWith(token, expiresAt.minusMillis(1))).isTrue();
        assertThat(registration.opensWith(token, expiresAt)).isFalse();
        assertThat(registration.opensWith(OpaqueToken.fresh(), NOW)).isFalse();
    }

    @Test
    void anAccountIsTheApplicantsAndTellsItsFirstVersion() {
        Account account = Account.activate(APPLICANT, new PasswordHash("hash"), Set.of(Role.SPECTATOR), NOW);

        AccountActivated event = account.activated();

        assertThat(event).isEqualTo(new AccountActivated(account.id().value(), 1, "fr", NOW));
    }

    @Test
    void eachTokenIsItsOwnAndOnlyItsDigestIsKept() {
        OpaqueToken token = OpaqueToken.fresh();

        assertThat(token.text()).hasSize(43).isNotEqualTo(OpaqueToken.fresh().text());
        assertThat(token.digest()).hasSize(32).isEqualTo(new OpaqueToken(token.text()).digest());
        assertThat(token).hasToString("OpaqueToken[…]");
    }
}
