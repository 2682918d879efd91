package io.ogtickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platformtest.EventSample;
import io.ogtickets.platformtest.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ticket changes hands: the old one dies, and a new one is issued. */
class TransferIT extends TransferScenario {

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

    @Test
    void whoOffersManyTicketsADayIsAskedToWait() {
        UUID eager = Ids.next();
        live(eager, "en");
        for (int family = 0; family < 5; family++) {
            BoughtOrder bought = BoughtOrder.family(eager);
            issued(bought);
            bought.tickets()
                    .forEach(each -> assertThat(offer(spectator(eager), each)
                                    .getStatusCode()
                                    .value())
                            .isEqualTo(201));
        }
        BoughtOrder last = BoughtOrder.solo(eager);
        issued(last);

        ResponseEntity<String> refused = offer(spectator(eager), last.tickets().getFirst());

        assertRefused(refused, 429, "rate-limited");
        assertThat(refused.getHeaders().getFirst("Retry-After")).isNotBlank();
        assertThat(offer(spectator(account)).getStatusCode().value())
                .as("others")
                .isEqualTo(201);
    }
}
