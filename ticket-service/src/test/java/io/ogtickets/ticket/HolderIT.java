package io.ogtickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.ReaderException;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.signing.SigningKeys;
import io.ogtickets.platformtest.TestTokens;
import io.ogtickets.ticket.qr.QrReader;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What a holder sees, and nobody else. */
class HolderIT extends Scenario {

    @Autowired
    private SigningKeys keys;

    private final BoughtOrder order = BoughtOrder.family(account);
    private final UUID ticket = order.tickets().getFirst();

    @BeforeEach
    void aFamilyHasItsTickets() {
        paid(order);
        await().until(() -> ticketsOf(order) == 4);
    }

    @Test
    void aTicketIsShownWithItsCode() {
        JsonNode shown = json(get(account, "/api/v1/tickets/{id}", ticket));

        assertThat(shown.propertyNames())
                .containsExactlyInAnyOrder("id", "order", "session", "category", "type", "holder", "status", "code");
        assertThat(shown.get("id").asString()).isEqualTo(ticket.toString());
        assertThat(shown.get("order").asString()).isEqualTo(order.id().toString());
        assertThat(shown.get("session").asString()).isEqualTo("SWM-0727-1100");
        assertThat(shown.get("category").asString()).isEqualTo("A");
        assertThat(shown.get("type").asString()).isEqualTo("FAMILY");
        assertThat(shown.get("holder").asString()).isEqualTo(account.toString());
        assertThat(shown.get("status").asString()).isEqualTo("VALID");
        assertThat(shown.get("code").asString()).matches("[0-9A-Z $%*+./:-]{173}");
    }

    @Test
    void ticketsAreListedByOrderAndByPage() {
        BoughtOrder second = BoughtOrder.solo(account);
        paid(second);
        await().until(() -> ticketsOf(second) == 1);

        JsonNode ofOrder = json(get(account, "/api/v1/tickets?order={order}&size=3", order.id()));
        JsonNode rest = json(get(account, "/api/v1/tickets?order={order}&size=3&page=1", order.id()));
        JsonNode all = json(get(account, "/api/v1/tickets"));

        assertThat(ofOrder.get("total").asInt()).isEqualTo(4);
        assertThat(ofOrder.get("items")).hasSize(3);
        assertThat(rest.get("items")).hasSize(1);
        assertThat(all.get("total").asInt()).isEqualTo(5);
        assertThat(idOf(all.get("items").get(0)))
                .as("the newest order comes first")
                .isEqualTo(second.tickets().getFirst());
        assertThat(StreamSupport.stream(ofOrder.get("items").spliterator(), false)
                        .map(HolderIT::idOf))
                .containsExactlyElementsOf(order.tickets().subList(0, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tickets/{id}", "/api/v1/tickets/{id}/qr.svg", "/api/v1/tickets/{id}/qr.png"})
    void aForeignTicketIsNotFound(String path) {
        for (ResponseEntity<String> answer : List.of(get(Ids.next(), path, ticket), get(account, path, Ids.next()))) {
            assertThat(answer.getStatusCode().value()).isEqualTo(404);
            assertThat(answer.getBody()).contains("\"code\":\"not-found\"");
        }
    }

    @Test
    void aForeignOrderIsEmpty() {
        JsonNode list = json(get(Ids.next(), "/api/v1/tickets?order={order}", order.id()));

        assertThat(list.get("total").asInt()).isZero();
        assertThat(list.get("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tickets",
                "/api/v1/tickets/{id}",
                "/api/v1/tickets/{id}/qr.svg",
                "/api/v1/tickets/{id}/qr.png"
            })
    void onlySpectatorsMayAskAndNoCacheKeepsTheAnswer(String path) {
        String steward = TestTokens.person(account.toString(), "STEWARD");

        assertThat(as(steward, path, ticket).getStatusCode().value()).isEqualTo(403);
        assertThat(http().get()
                        .uri(path, ticket)
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        assertThat(get(account, path, ticket).getHeaders().getCacheControl()).isEqualTo("private, no-store");
    }

    @Test
    void bothDrawingsReadBackToTheCode() throws IOException, ReaderException {
        String code =
                json(get(account, "/api/v1/tickets/{id}", ticket)).get("code").asString();
        ResponseEntity<String> svg = get(account, "/api/v1/tickets/{id}/qr.svg", ticket);

        assertThat(svg.getHeaders().getContentType()).hasToString("image/svg+xml;charset=UTF-8");
        assertThat(svg.getBody()).contains("<title id=\"title\">Ticket for SWM-0727-1100, category A</title>");
        assertThat(QrReader.readSvg(String.valueOf(svg.getBody()))).isEqualTo(code);
        assertThat(QrReader.readPng(png(300))).isEqualTo(code);
    }

    @Test
    void theDrawingSpeaksTheCallersLanguage() {
        String svg = http().get()
                .uri("/api/v1/tickets/{id}/qr.svg", ticket)
                .headers(headers -> headers.setBearerAuth(TestTokens.spectator(account.toString())))
                .header("Accept-Language", "fr-FR, en;q=0.5")
                .retrieve()
                .body(String.class);

        assertThat(svg).contains("Billet pour SWM-0727-1100, catégorie A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=127", "size=2049", "size=big"})
    void aDrawingOfAnUnreasonableSizeIsRefused(String query) {
        ResponseEntity<String> answer = get(account, "/api/v1/tickets/{id}/qr.png?" + query, ticket);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("\"field\":\"size\"");
    }

    @Test
    void anAdmittedTicketSaysSo() {
        admitted(ticket);

        await().untilAsserted(() -> assertThat(statusOf(ticket)).isEqualTo("ADMITTED"));
        assertThat(statusOf(order.tickets().getLast())).isEqualTo("VALID");
    }

    @Test
    void anAdmissionThatIsToldTooEarlyIsKept() {
        BoughtOrder late = BoughtOrder.solo(account);
        admitted(late.tickets().getFirst());
        await().until(() -> jdbc.sql("SELECT count(*) FROM admission WHERE ticket_id = ?")
                        .param(late.tickets().getFirst())
                        .query(Long.class)
                        .single()
                == 1);

        paid(late);

        await().until(() -> ticketsOf(late) == 1);
        assertThat(statusOf(late.tickets().getFirst())).isEqualTo("ADMITTED");
    }

    @Test
    void anOlderVersionOfAnAdmissionIsIgnored() {
        tell("admissions", ticket.toString(), "ticket-admitted", admission(ticket, 3, "B"));
        tell("admissions", ticket.toString(), "ticket-admitted", admission(ticket, 2, "A"));
        UUID marker = order.tickets().getLast();
        tell("admissions", ticket.toString(), "ticket-admitted", admission(marker, 1, "A"));

        await().untilAsserted(() -> assertThat(statusOf(marker)).isEqualTo("ADMITTED"));
        assertThat(jdbc.sql("SELECT gate FROM admission WHERE ticket_id = ?")
                        .param(ticket)
                        .query(String.class)
                        .single())
                .isEqualTo("B");
    }

    @Test
    void validationServiceGetsThePublicKeys() {
        String token = TestTokens.service("validation-service", "ticket-keys");

        JsonNode told = json(as(token, "/internal/ticket-keys"));

        JsonNode active = StreamSupport.stream(told.spliterator(), false)
                .filter(key -> key.get("id").asInt() == keys.active().id())
                .findFirst()
                .orElseThrow();
        assertThat(active.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(Base64.getUrlDecoder().decode(active.get("publicKey").asString()))
                .isEqualTo(keys.active().publicKey());
        assertThat(as(TestTokens.service("order-service", "revocations"), "/internal/ticket-keys")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void theApiIsDocumented() {
        JsonNode document = json(http().get().uri("/v3/api-docs").retrieve().toEntity(String.class));

        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.get("paths").propertyNames())
                .contains("/api/v1/tickets", "/api/v1/tickets/{id}", "/api/v1/tickets/{id}/qr.svg");
    }

    private void admitted(UUID admittedTicket) {
        tell("admissions", admittedTicket.toString(), "ticket-admitted", admission(admittedTicket, 2, "A"));
    }

    private static String admission(UUID ticket, int version, String gate) {
        return """
                {"ticket":"%s","version":%d,"session":"SWM-0727-1100","gate":"%s","scan":"%s",
                 "admittedAt":"2028-07-27T08:12:03Z"}
                """.formatted(ticket, version, gate, Ids.next());
    }

    private byte[] png(int size) {
        byte[] png = http().get()
                .uri("/api/v1/tickets/{id}/qr.png?size={size}", ticket, size)
                .headers(headers -> headers.setBearerAuth(TestTokens.spectator(account.toString())))
                .retrieve()
                .body(byte[].class);
        return png == null ? new byte[0] : png;
    }

    private static UUID idOf(JsonNode shown) {
        return UUID.fromString(shown.get("id").asString());
    }
}
