package io.ogtickets.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** ticket-service rotates its keys, or is away. */
class SigningKeysIT extends Scenario {

    @BeforeEach
    void open() {
        theGateIsReady();
    }

    @AfterEach
    void back() {
        TICKET_SERVICE.away = false;
    }

    @Test
    void anUnknownKeyIsAskedForAndAnOutageIsNeverAForgery() {
        SignerFixture next = SignerFixture.called(2);
        String rotated = printed.signedBy(next);
        CodeFixture other = CodeFixture.of(session);
        issue(other);
        TICKET_SERVICE.publish(next, "ACTIVE");
        TICKET_SERVICE.away = true;

        await().until(() -> tryToScan(attempt(rotated)).getStatusCode().value() == 503);
        assertThat(scan(other.signedBy(SIGNER)).get("verdict").asString()).isEqualTo("ADMITTED");

        TICKET_SERVICE.away = false;
        await().until(() -> tryToScan(attempt(rotated)).getStatusCode().is2xxSuccessful());
        assertThat(scan(rotated).get("verdict").asString()).isEqualTo("ALREADY_ADMITTED");
    }

    @Test
    void whatACompromisedKeySignedIsForged() {
        SignerFixture stolen = SignerFixture.called(3);
        TICKET_SERVICE.publish(stolen, "COMPROMISED");
        String byThief = printed.signedBy(stolen);

        ResponseEntity<String> answer = await().until(
                        () -> tryToScan(attempt(byThief)),
                        it -> it.getStatusCode().is2xxSuccessful());

        assertThat(answer.getBody()).contains("FORGED");
    }
}
