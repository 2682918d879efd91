package io.ogtickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platformtest.EventSample;
import io.ogtickets.platformtest.TestTokens;
import io.ogtickets.ticket.code.Share;
import io.ogtickets.ticket.code.TicketCode;
import io.ogtickets.ticket.domain.OfferType;
import io.ogtickets.ticket.domain.Place;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.signing.SigningKeys;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ticket changes hands: the old one dies, a new one is issued, and of scan, refund and transfer one wins. */
class TransferIT extends Scenario {

    private static final Pattern TOKEN = Pattern.compile("/transfers\\?token=([\\w-]{43})");

    @Autowired
    private SigningKeys keys;

    private final UUID receiver = Ids.next();
    private final String friend = "friend-" + Ids.next() + "@example.org";
    private final BoughtOrder order = BoughtOrder.family(account);
    private final UUID ticket = order.tickets().getFirst();

    @BeforeEach
    void aFamilyHasItsTickets() {
        live(receiver, "fr");
        issued(order);
    }

    @AfterEach
    void everybodyIsBack() {
        NEIGHBOURS.authAway = false;
        NEIGHBOURS.gates.away = false;
        NEIGHBOURS.gates.mute = false;
    }

    @Test
    void aFriendGetsATicketOfTheirOwnAndTheOldOneDies() {
        String oldCode =
                json(get(account, "/api/v1/tickets/{id}", ticket)).get("code").asString();
        String token = offered();

        JsonNode accepted = json(accept(receiver, token));

        UUID fresh = UUID.fromString(accepted.get("ticket").asString());
        assertThat(accepted.get("status").asString()).isEqualTo("COMPLETED");
        JsonNode shown = json(get(receiver, "/api/v1/tickets/{id}", fresh));
        assertThat(shown.get("code").asString())
                .isNotEqualTo(oldCode)
                .isEqualTo(expectedCode(fresh).text());
        assertThat(shown.get("status").asString()).isEqualTo("VALID");
        assertThat(shown.get("holder").asString()).isEqualTo(receiver.toString());
        assertThat(shown.get("category").asString()).isEqualTo("A");
        assertThat(statusOf(ticket)).isEqualTo("TRANSFERRED");
        assertThat(get(account, "/api/v1/tickets/{id}", fresh).getStatusCode().value())
                .isEqualTo(404);
        assertThat(get(account, "/api/v1/tickets/{id}/qr.svg", ticket)
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        assertThat(NEIGHBOURS.gates.revokedBy).containsKey(ticket).doesNotContainKey(fresh);
        theGatesAreTold(fresh);
        bothGetAMail(fresh);
    }

    private void theGatesAreTold(UUID fresh) {
        await().untilAsserted(() -> assertThat(typesOf(ticket)).containsExactly("ticket-issued", "ticket-transferred"));
        await().untilAsserted(() -> assertThat(typesOf(fresh)).containsExactly("ticket-issued"));
        String transferred = told.jsonOf(ticket).getLast();
        assertThat(new EventSample("ticket-service", "ticket-transferred").problemsOf(transferred))
                .isEmpty();
        assertThat(JsonMapper.shared().readTree(transferred).get("replacement").asString())
                .isEqualTo(fresh.toString());
        JsonNode issued = JsonMapper.shared().readTree(told.jsonOf(fresh).getFirst());
        assertThat(issued.get("holder").asString()).isEqualTo(receiver.toString());
        assertThat(issued.get("commitment").asString())
                .isEqualTo(expectedCode(fresh).commitment());
    }

    private void bothGetAMail(UUID fresh) {
        await().until(() -> mailsTo(receiver + "@example.org").size() == 1);
        assertThat(GreenMailUtil.getWholeMessage(
                        mailsTo(receiver + "@example.org").getFirst()))
                .contains("application/pdf");
        await().untilAsserted(() -> assertThat(mailsTo(account + "@example.org"))
                .anySatisfy(mail -> assertThat(mail.getSubject()).isEqualTo("Your ticket was accepted")));
        assertThat(fresh).isNotNull();
    }

    @Test
    void theInvitationSpeaksTheLanguageOfTheOfferAndIsKeptNowhere() {
        String token = offered();

        assertThat(mailsTo(friend)).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM transfer_mail WHERE secret IS NOT NULL AND sent_at IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT token_hash FROM transfer WHERE ticket_id = ?")
                        .param(ticket)
                        .query(byte[].class)
                        .single())
                .hasSize(32);
        assertThat(token).hasSize(43);
    }

    @Test
    void theSameTokenWorksOnceButMayBeSentAgain() {
        String token = offered();
        JsonNode first = json(accept(receiver, token));

        assertThat(json(accept(receiver, token))).isEqualTo(first);
        assertRefused(accept(Ids.next(), token), 409, "transfer-closed");
        assertThat(accept(receiver, "no-such-token").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void nobodyGivesATicketToThemselves() {
        assertRefused(accept(account, offered()), 422, "transfer-to-oneself");
        assertThat(statusOf(ticket)).isEqualTo("VALID");
    }

    @Test
    void anOfferIsTakenBack() {
        String token = offered();

        assertThat(cancel(account).getStatusCode().value()).isEqualTo(204);
        assertThat(cancel(account).getStatusCode().value()).as("again").isEqualTo(204);

        assertRefused(accept(receiver, token), 409, "transfer-closed");
        assertThat(json(get(account, "/api/v1/tickets/{id}/transfer", ticket))
                        .get("status")
                        .asString())
                .isEqualTo("CANCELLED");
        assertThat(offer(spectator(account)).getStatusCode().value())
                .as("a new offer")
                .isEqualTo(201);
    }

    @Test
    void anOfferRunsOut() {
        String token = offered();
        jdbc.sql("UPDATE transfer SET expires_at = now() WHERE ticket_id = ?")
                .param(ticket)
                .update();

        assertRefused(accept(receiver, token), 409, "transfer-closed");
        assertThat(offer(spectator(account)).getStatusCode().value())
                .as("a new offer")
                .isEqualTo(201);
    }

    @Test
    void anOfferTakesAFreshProofAKeyAnAddressAndOnesOwnTicket() {
        assertRefused(offer(TestTokens.stale(account.toString(), "SPECTATOR")), 403, "step-up-required");
        assertRefused(
                post(account, "/api/v1/tickets/{id}/transfer", "{\"email\":\"nobody\"}", ticket),
                400,
                "\"field\":\"email\"");
        assertThat(offer(spectator(receiver)).getStatusCode().value()).isEqualTo(404);
        assertThat(offer(spectator(account)).getStatusCode().value()).isEqualTo(201);
        assertRefused(offer(spectator(account)), 409, "transfer-pending");
    }

    @Test
    void aScanEndsAPendingOffer() {
        String token = offered();
        tell("admissions", ticket.toString(), "ticket-admitted", """
                {"ticket":"%s","version":2,"session":"SWM-0727-1100","gate":"A","scan":"%s",
                 "admittedAt":"2028-07-22T08:12:03Z"}
                """.formatted(ticket, Ids.next()));
        await().until(() -> statusOf(ticket).equals("ADMITTED"));

        assertRefused(accept(receiver, token), 409, "transfer-closed");
        assertRefused(offer(spectator(account)), 409, "ticket-already-admitted");
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

    @Test
    void aTicketGoesOnAndTheChainOfItsHoldersIsKept() {
        UUID second =
                UUID.fromString(json(accept(receiver, offered())).get("ticket").asString());
        UUID third = Ids.next();
        live(third, "en");
        String address = "third-" + third + "@example.org";
        assertThat(post(receiver, "/api/v1/tickets/{id}/transfer", "{\"email\":\"%s\"}".formatted(address), second)
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        UUID last = UUID.fromString(
                json(accept(third, tokenSentTo(address))).get("ticket").asString());

        assertThat(jdbc.sql("""
                        SELECT ticket_id || ' ' || giver || ' ' || receiver || ' ' || replacement FROM transfer
                        WHERE ticket_id IN (?, ?) ORDER BY offered_at""").params(ticket, second).query(String.class).list())
                .containsExactly(
                        ticket + " " + account + " " + receiver + " " + second,
                        second + " " + receiver + " " + third + " " + last);

        refunded(order, ticket);
        await().untilAsserted(() -> assertThat(statusOf(last)).isEqualTo("REVOKED"));
        assertThat(statusOf(ticket)).isEqualTo("TRANSFERRED");
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

    /** Made of the new holder's key and the order's. */
    private TicketCode expectedCode(UUID fresh) {
        return TicketCode.of(
                new Place(new TicketId(fresh), new SessionCode("SWM-0727-1100"), "A", OfferType.FAMILY, false),
                new Share(NEIGHBOURS.userShare(receiver, order.id())),
                new Share(NEIGHBOURS.purchaseShare(order.id())),
                keys.active());
    }

    private String offered() {
        assertThat(offer(spectator(account)).getStatusCode().value()).isEqualTo(201);
        return tokenSentTo(friend);
    }

    private static String tokenSentTo(String address) {
        await().until(() -> !mailsTo(address).isEmpty());
        Matcher link = TOKEN.matcher(decoded(mailsTo(address).getLast()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private ResponseEntity<String> offer(String token) {
        return postAs(token, "/api/v1/tickets/{id}/transfer", "{\"email\":\"%s\"}".formatted(friend), ticket);
    }

    private ResponseEntity<String> accept(UUID caller, String token) {
        return post(caller, "/api/v1/transfers/{token}/acceptance", "{}", token);
    }

    private ResponseEntity<String> cancel(UUID caller) {
        return http().delete()
                .uri("/api/v1/tickets/{id}/transfer", ticket)
                .headers(headers -> headers.setBearerAuth(spectator(caller)))
                .retrieve()
                .toEntity(String.class);
    }

    private static void assertRefused(ResponseEntity<String> answer, int status, String code) {
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody()).contains(code);
    }
}
