package io.ogtickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.platformtest.EventSample;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ticket that is refunded stops being one, whenever the refund is heard of. */
class RevokingIT extends Scenario {

    private final BoughtOrder order = BoughtOrder.family(account);
    private final UUID first = order.tickets().getFirst();
    private final UUID last = order.tickets().getLast();

    @AfterEach
    void everybodyIsBack() {
        NEIGHBOURS.authAway = false;
    }

    @Test
    void aRefundTakesItsTicketsBackAndNoOthers() {
        issued(order);

        refunded(order, first, last);

        await().untilAsserted(() -> assertThat(statusOf(last)).isEqualTo("REVOKED"));
        assertThat(statusOf(first)).isEqualTo("REVOKED");
        assertThat(statusOf(order.tickets().get(1))).isEqualTo("VALID");
        assertThat(json(get(account, "/api/v1/tickets/{id}", first)).has("code"))
                .isFalse();
        await().untilAsserted(() -> assertThat(told.jsonOf(first)).hasSize(2));
        assertThat(new EventSample("ticket-service", "ticket-revoked")
                        .problemsOf(told.jsonOf(first).getLast()))
                .isEmpty();
        JsonNode event = JsonMapper.shared().readTree(told.jsonOf(first).getLast());
        assertThat(event.get("version").asInt()).isEqualTo(2);
        assertThat(event.get("reason").asString()).isEqualTo("requested");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qr.svg", "qr.png", "ticket.pdf", "calendar.ics"})
    void theCodeOfARevokedTicketIsShownNoMore(String form) {
        issued(order);
        refunded(order, first);
        await().until(() -> statusOf(first).equals("REVOKED"));

        ResponseEntity<String> answer = get(account, "/api/v1/tickets/{id}/" + form, first);

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getBody()).contains("\"code\":\"ticket-not-valid\"", "REVOKED");
    }

    @Test
    void theOrdersSheetHoldsWhatIsLeft() {
        issued(order);
        refunded(order, first);
        await().until(() -> statusOf(first).equals("REVOKED"));

        assertThat(sheet().count()).isEqualTo(3);

        refunded(order, order.tickets().toArray(UUID[]::new));
        await().until(() -> statusOf(last).equals("REVOKED"));
        assertThat(get(account, "/api/v1/orders/{id}/tickets.pdf", order.id())
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
    }

    @Test
    void theSameRefundAgainTellsNothingNew() {
        issued(order);
        refunded(order, first);
        refunded(order, first);
        refunded(order, first, last);

        await().untilAsserted(() -> assertThat(told.of(last)).hasSize(2));
        assertThat(told.of(first)).hasSize(2);
    }

    @Test
    void aRefundThatComesBeforeTheTicketsIsKept() {
        NEIGHBOURS.authAway = true;
        paid(order);
        refunded(order, first);
        await().until(() -> jdbc.sql("SELECT count(*) FROM revocation WHERE ticket_id = ?")
                        .param(first)
                        .query(Long.class)
                        .single()
                == 1);

        NEIGHBOURS.authAway = false;

        await().until(() -> ticketsOf(order) == 4);
        assertThat(statusOf(first)).isEqualTo("REVOKED");
        await().untilAsserted(() -> assertThat(typesOf(first)).containsExactly("ticket-issued", "ticket-revoked"));
    }

    @Test
    void refundsAndIssuingAtTheSameMomentLeaveNoTicketBehind() {
        List<BoughtOrder> bought =
                Stream.generate(() -> BoughtOrder.solo(account)).limit(100).toList();

        for (BoughtOrder one : bought) {
            paid(one);
            refunded(one, one.tickets().getFirst());
        }

        UUID[] all = bought.stream().map(one -> one.tickets().getFirst()).toArray(UUID[]::new);
        await().until(() -> count(all, "VALID") + count(all, "REVOKED") == all.length);
        await().untilAsserted(() -> assertThat(count(all, "VALID")).isZero());
        await().untilAsserted(
                        () -> assertThat(Arrays.stream(all).map(this::typesOf).collect(Collectors.toSet()))
                                .containsExactly(List.of("ticket-issued", "ticket-revoked")));
    }

    @Test
    void anUndoneAdmissionMakesTheTicketGoodAgain() {
        issued(order);
        admission("ticket-admitted", first, 2);
        await().until(() -> statusOf(first).equals("ADMITTED"));

        admission("admission-undone", first, 3);
        await().until(() -> statusOf(first).equals("VALID"));

        admission("ticket-admitted", first, 2);
        admission("ticket-admitted", last, 2);
        await().until(() -> statusOf(last).equals("ADMITTED"));
        assertThat(statusOf(first)).as("an older version is ignored").isEqualTo("VALID");

        admission("ticket-admitted", first, 4);
        await().until(() -> statusOf(first).equals("ADMITTED"));
    }

    private long count(UUID[] tickets, String status) {
        return jdbc.sql("SELECT count(*) FROM ticket WHERE id = ANY (:ids) AND status = :status")
                .param("ids", tickets)
                .param("status", status)
                .query(Long.class)
                .single();
    }

    private PrintedPages sheet() {
        byte[] pdf = http().get()
                .uri("/api/v1/orders/{id}/tickets.pdf", order.id())
                .headers(headers -> headers.setBearerAuth(spectator(account)))
                .retrieve()
                .body(byte[].class);
        return PrintedPages.of(pdf == null ? new byte[0] : pdf);
    }
}
