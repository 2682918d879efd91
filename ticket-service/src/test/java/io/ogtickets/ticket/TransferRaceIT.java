package io.ogtickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.platform.id.Ids;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Of scan, refund and transfer one wins, and a transfer that was accepted is finished whoever is away meanwhile. */
class TransferRaceIT extends TransferScenario {

    @Test
    void aScanEndsAPendingOffer() {
        String token = offered();
        taken(admission("ticket-admitted", ticket, 2));

        assertRefused(accept(receiver, token), 409, "transfer-closed");
        assertRefused(offer(spectator(account)), 409, "ticket-already-admitted");
    }

    @Test
    void aScanThatWasUndoneEndsNoLaterOfferWhenItIsToldAgain() {
        taken(admission("ticket-admitted", ticket, 2), admission("admission-undone", ticket, 3));
        String token = offered();

        taken(admission("ticket-admitted", ticket, 2));

        assertThat(json(accept(receiver, token)).get("status").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void aScanThatWasFirstEndsAnAcceptanceAndBothAreTold() {
        String token = offered();
        NEIGHBOURS.gates.admitted.add(ticket);

        assertRefused(accept(receiver, token), 409, "ticket-already-admitted");

        await().until(() -> mailsTo(receiver + "@example.org").size() == 1);
        await().untilAsserted(() -> assertThat(mailsTo(account + "@example.org"))
                .anySatisfy(mail -> assertThat(mail.getSubject()).contains("was used")));
        assertThat(statusOf(ticket)).isEqualTo("VALID");
        assertThat(typesOf(ticket)).containsExactly("ticket-issued");
    }

    @Test
    void aRefundThatWasFirstEndsAnAcceptance() {
        String token = offered();
        NEIGHBOURS.gates.revokedBy.put(ticket, UUID.randomUUID());

        assertRefused(accept(receiver, token), 409, "ticket-not-valid");

        refunded(order, ticket);
        await().until(() -> statusOf(ticket).equals("REVOKED"));
    }

    @Test
    void anAcceptanceWaitsForTheGatesAndIsFinishedByItself() {
        String token = offered();
        NEIGHBOURS.gates.away = true;

        ResponseEntity<String> waiting = accept(receiver, token);
        assertThat(waiting.getStatusCode().value()).isEqualTo(202);
        assertRefused(cancel(account), 409, "transfer-closed");
        NEIGHBOURS.gates.away = false;

        finishes(waiting);
    }

    @Test
    void anAnswerOfTheGatesThatIsLostIsAskedForAgain() {
        String token = offered();
        NEIGHBOURS.gates.mute = true;

        ResponseEntity<String> waiting = accept(receiver, token);
        assertThat(waiting.getStatusCode().value()).isEqualTo(202);
        UUID operation = NEIGHBOURS.gates.revokedBy.get(ticket);
        NEIGHBOURS.gates.mute = false;

        finishes(waiting);
        assertThat(NEIGHBOURS.gates.revokedBy).containsEntry(ticket, operation);
    }

    @Test
    void anAcceptanceWaitsForTheNewHoldersShare() {
        String token = offered();
        NEIGHBOURS.authAway = true;

        ResponseEntity<String> waiting = accept(receiver, token);
        assertThat(waiting.getStatusCode().value()).isEqualTo(202);
        NEIGHBOURS.authAway = false;

        finishes(waiting);
    }

    @Test
    void manyWhoAcceptAtOnceAreOneHolder() throws InterruptedException {
        String token = offered();
        List<UUID> crowd = Stream.generate(Ids::next).limit(8).toList();
        List<Callable<Integer>> all = crowd.stream()
                .map(one -> (Callable<Integer>)
                        () -> accept(one, token).getStatusCode().value())
                .toList();

        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Integer> answers =
                    pool.invokeAll(all).stream().map(Future::resultNow).toList();
            assertThat(Collections.frequency(answers, 200)).isOne();
            assertThat(Collections.frequency(answers, 409)).isEqualTo(7);
        }
        assertThat(ticketsOf(order)).isEqualTo(5);
    }

    private void finishes(ResponseEntity<String> waiting) {
        UUID fresh = UUID.fromString(
                JsonMapper.shared().readTree(waiting.getBody()).get("ticket").asString());
        await().until(() ->
                get(receiver, "/api/v1/tickets/{id}", fresh).getStatusCode().is2xxSuccessful());
        assertThat(statusOf(ticket)).isEqualTo("TRANSFERRED");
        assertThat(json(get(receiver, "/api/v1/tickets/{id}", fresh))
                        .get("code")
                        .asString())
                .isEqualTo(expectedCode(fresh).text());
    }
}
