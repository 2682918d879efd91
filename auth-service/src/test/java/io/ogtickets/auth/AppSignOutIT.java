package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** An app ends what it was given, and nothing else (RFC 7009). */
class AppSignOutIT extends AppScenario {

    @Test
    void anAppEndsItsSignInByItsRefreshTokenAndTheServicesAreTold() {
        UUID account = person();
        ResponseEntity<String> tokens = app.exchange(app.code(email, PASSWORD));

        assertThat(app.revoke(at(tokens, "refresh_token")).getStatusCode().value())
                .isEqualTo(200);

        assertThat(error(app.refresh(at(tokens, "refresh_token")))).isEqualTo("400 invalid_grant");
        assertThat(new AccountEvents().of(account, "sessions-revoked"))
                .contains(String.valueOf(claims(at(tokens, "access_token")).getClaim("sid")));
    }

    @Test
    void itsAccessTokenWillDoAndSoWillARefreshTokenThatWasReplaced() {
        person();
        ResponseEntity<String> some = app.exchange(app.code(email, PASSWORD));
        ResponseEntity<String> others = app.exchange(app.code(email, PASSWORD));
        String next = at(app.refresh(at(others, "refresh_token")), "refresh_token");

        app.revoke(at(some, "access_token"));
        app.revoke(at(others, "refresh_token"));

        assertThat(error(app.refresh(at(some, "refresh_token")))).isEqualTo("400 invalid_grant");
        assertThat(error(app.refresh(next))).isEqualTo("400 invalid_grant");
    }

    @Test
    void whatIsNoTokenAnyMoreOrNeverWasIsAnsweredTheSame() {
        person();
        ResponseEntity<String> tokens = app.exchange(app.code(email, PASSWORD));
        app.revoke(at(tokens, "refresh_token"));

        assertThat(List.of(
                        app.revoke(at(tokens, "refresh_token")).getStatusCode().value(),
                        app.revoke(at(tokens, "id_token")).getStatusCode().value(),
                        app.revoke("invented").getStatusCode().value()))
                .containsOnly(200);
    }

    @Test
    void nobodyElsesSignInEnds() {
        person();
        ResponseEntity<String> tokens = app.exchange(app.code(email, PASSWORD));
        device.refresh();
        String ofTheWebsite = Objects.requireNonNull(device.cookie(Browser.REFRESH));

        assertThat(error(partner().revoke(at(tokens, "refresh_token")))).isEqualTo("400 invalid_grant");
        assertThat(error(partner().revoke(at(tokens, "access_token")))).isEqualTo("400 invalid_grant");
        app.revoke(ofTheWebsite);

        assertThat(app.refresh(at(tokens, "refresh_token")).getStatusCode().value())
                .isEqualTo(200);
        assertThat(device.refresh().getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void whoeverHasASecretShowsIt() {
        person();
        App partner = partner();
        String token = at(partner.exchange(partner.code(email, PASSWORD)), "refresh_token");

        assertThat(error(partner().withSecret("wrong").revoke(token))).isEqualTo("401 invalid_client");
        assertThat(error(new App(http).asking("client_id", "partner").revoke(token)))
                .isEqualTo("401 invalid_client");
        assertThat(partner.refresh(token).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void whatAMachineIsGivenEndsByItselfAndItIsToldSo() {
        App machine = new App(http).asking("client_id", "gate-lad").withSecret(GATE_SECRET);

        assertThat(error(machine.revoke("any"))).isEqualTo("400 unsupported_token_type");
    }
}
