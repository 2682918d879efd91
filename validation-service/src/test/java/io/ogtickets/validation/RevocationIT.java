package io.ogtickets.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.platformtest.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** order-service and ticket-service take tickets back. */
class RevocationIT extends Scenario {

    private final CodeFixture other = CodeFixture.of(session);
    private final UUID operation = UUID.randomUUID();

    @BeforeEach
    void open() {
        theGateIsReady();
        issue(other);
    }

    @Test
    void aRevokedTicketOpensNoGate() {
        assertThat(status(revoke(operation, printed.ticket()))).isEqualTo(204);

        assertThat(verdictOn(printed)).isEqualTo("REVOKED");
        assertThat(verdictOn(other)).isEqualTo("ADMITTED");
    }

    @Test
    void allAreRevokedOrNone() {
        assertThat(verdictOn(other)).isEqualTo("ADMITTED");

        ResponseEntity<String> refused = revoke(operation, printed.ticket(), other.ticket());

        assertThat(status(refused)).isEqualTo(409);
        assertThat(JSON.readTree(refused.getBody()).get("code").asString()).isEqualTo("ticket-already-admitted");
        assertThat(JSON.readTree(refused.getBody()).get("ticketIds"))
                .isEqualTo(JSON.valueToTree(List.of(other.ticket().toString())));
        assertThat(verdictOn(printed)).isEqualTo("ADMITTED");
    }

    @Test
    void theSameOperationAgainChangesNothing() {
        revoke(operation, printed.ticket(), other.ticket());

        assertThat(status(revoke(operation, other.ticket(), printed.ticket()))).isEqualTo(204);
        assertThat(status(revoke(operation, printed.ticket()))).isEqualTo(422);
    }

    @Test
    void aTicketIsTakenBackByOneOperationOnly() {
        revoke(operation, printed.ticket());

        ResponseEntity<String> refused = revoke(UUID.randomUUID(), printed.ticket());

        assertThat(status(refused)).isEqualTo(409);
        assertThat(refused.getBody()).contains("ticket-already-revoked");
    }

    @Test
    void aRefusedOperationMayBeTriedAgain() {
        UUID first = UUID.randomUUID();
        revoke(first, other.ticket());

        assertThat(status(revoke(operation, printed.ticket(), other.ticket()))).isEqualTo(409);
        assertThat(status(revoke(operation, printed.ticket()))).isEqualTo(204);
    }

    @Test
    void aTicketThatIsToldOfTooLateStaysRevoked() {
        CodeFixture late = CodeFixture.of(session);
        revoke(operation, late.ticket());
        assertThat(verdictOn(late)).isEqualTo("REVOKED");

        issue(late);

        assertThat(verdictOn(late)).isEqualTo("REVOKED");
    }

    @Test
    void onlyServicesWithTheScopeMayRevoke() {
        Object body = Map.of("operationId", operation, "ticketIds", List.of(printed.ticket()));

        assertThat(status(post("/internal/revocations", TestTokens.service("catalog-service", "contacts"), body)))
                .isEqualTo(403);
        assertThat(status(post("/internal/revocations", TestTokens.person("someone", "ADMINISTRATOR"), body)))
                .isIn(401, 403);
        assertThat(verdictOn(printed)).isEqualTo("ADMITTED");
    }

    @Test
    void whatIsMissingIsNamed() {
        ResponseEntity<String> refused =
                post("/internal/revocations", TestTokens.service("order-service", "revocations"), Map.of());

        assertThat(status(refused)).isEqualTo(400);
        assertThat(refused.getBody()).contains("operationId", "ticketIds");
    }

    private String verdictOn(CodeFixture ticket) {
        return scan(ticket.signedBy(SIGNER)).get("verdict").asString();
    }

    private static int status(ResponseEntity<String> answer) {
        return answer.getStatusCode().value();
    }
}
