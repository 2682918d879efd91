package io.ogtickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.signing.SigningKeys;
import io.ogtickets.ticket.code.Share;
import io.ogtickets.ticket.code.TicketCode;
import io.ogtickets.ticket.domain.OfferType;
import io.ogtickets.ticket.domain.Place;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.domain.TicketId;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

/** A family with its tickets, and a friend to whom one of them is given. */
abstract class TransferScenario extends Scenario {

    private static final Pattern TOKEN = Pattern.compile("/transfers\\?token=([\\w-]{43})");

    @Autowired
    private SigningKeys keys;

    final UUID receiver = Ids.next();
    final String friend = "friend-" + Ids.next() + "@example.org";
    final BoughtOrder order = BoughtOrder.family(account);
    final UUID ticket = order.tickets().getFirst();

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

    /** Made of the new holder's key and the order's. */
    TicketCode expectedCode(UUID fresh) {
        return TicketCode.of(
                new Place(new TicketId(fresh), new SessionCode("SWM-0727-1100"), "A", OfferType.FAMILY, false),
                new Share(NEIGHBOURS.userShare(receiver, order.id())),
                new Share(NEIGHBOURS.purchaseShare(order.id())),
                keys.active());
    }

    String offered() {
        assertThat(offer(spectator(account)).getStatusCode().value()).isEqualTo(201);
        return tokenSentTo(friend);
    }

    static String tokenSentTo(String address) {
        await().until(() -> !mailsTo(address).isEmpty());
        Matcher link = TOKEN.matcher(decoded(mailsTo(address).getLast()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    ResponseEntity<String> offer(String token) {
        return offer(token, ticket);
    }

    ResponseEntity<String> offer(String token, UUID which) {
        return postAs(token, "/api/v1/tickets/{id}/transfer", "{\"email\":\"%s\"}".formatted(friend), which);
    }

    ResponseEntity<String> accept(UUID caller, String token) {
        return post(caller, "/api/v1/transfers/{token}/acceptance", "{}", token);
    }

    ResponseEntity<String> cancel(UUID caller) {
        return http().delete()
                .uri("/api/v1/tickets/{id}/transfer", ticket)
                .headers(headers -> headers.setBearerAuth(spectator(caller)))
                .retrieve()
                .toEntity(String.class);
    }

    static void assertRefused(ResponseEntity<String> answer, int status, String code) {
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody()).contains(code);
    }
}
