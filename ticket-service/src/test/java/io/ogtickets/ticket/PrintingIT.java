package io.ogtickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.ReaderException;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platformtest.TestTokens;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Tickets on paper and in calendars. */
class PrintingIT extends Scenario {

    private static final String TICKET = "/api/v1/tickets/{id}/ticket.pdf";
    private static final String ORDER = "/api/v1/orders/{id}/tickets.pdf";
    private static final String CALENDAR = "/api/v1/tickets/{id}/calendar.ics";

    private final BoughtOrder order = BoughtOrder.family(account);
    private final UUID ticket = order.tickets().getFirst();

    @BeforeEach
    void aFamilyHasItsTickets() {
        paid(order);
        await().until(() -> ticketsOf(order) == 4);
    }

    @Test
    void aPrintedTicketSaysAllThatIsNeededAtTheGate() throws IOException, ReaderException {
        JsonNode shown = json(get(account, "/api/v1/tickets/{id}", ticket));

        ResponseEntity<byte[]> answer = print("en", TICKET, ticket);
        PrintedPages pages = PrintedPages.of(bodyOf(answer));

        assertThat(answer.getHeaders().getContentType()).hasToString("application/pdf");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("private, no-store");
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("inline; filename=\"tickets-" + order.reference() + ".pdf\"");
        assertThat(pages.count()).isOne();
        assertThat(pages.text())
                .contains("Saturday 22 July 2028, 11:00 (Central European Summer Time)")
                .contains("Paris La Defense Arena, 99 jardins de l'Arche, 92000 Nanterre")
                .contains("Gate ")
                .contains("Category A")
                .contains("Family (one of 4 persons)")
                .contains(order.reference())
                .contains("support@og-tickets.example")
                .contains(ticket.toString());
        assertThat(pages.qr(0)).isEqualTo(shown.get("code").asString());
    }

    @Test
    void beforeTheCatalogueTellsAnAddressTheCityIsPrinted() throws IOException {
        String older = "SWM-0728-1100";
        tell(
                "catalog",
                older,
                "session-published",
                catalogSample().replace("SWM-0727-1100", older).replaceFirst("\"venueAddress\": \"[^\"]*\",", ""));
        BoughtOrder early = BoughtOrder.solo(account).forSession(older);
        issued(early);

        await().untilAsserted(() -> assertThat(PrintedPages.of(
                                bodyOf(print("en", TICKET, early.tickets().getFirst())))
                        .text())
                .contains("Paris La Defense Arena, Nanterre"));
    }

    @Test
    void anOrderIsPrintedAPageATicketInTheReadersLanguage() throws IOException, ReaderException {
        PrintedPages pages = PrintedPages.of(bodyOf(print("fr-CA", ORDER, order.id())));

        assertThat(pages.count()).isEqualTo(4);
        assertThat(pages.text())
                .contains("Porte", "Catégorie", "Commande", "e-billet 4 sur 4", "samedi 22 juillet 2028");
        for (int page = 0; page < 4; page++) {
            assertThat(pages.qr(page))
                    .isEqualTo(json(get(
                                    account,
                                    "/api/v1/tickets/{id}",
                                    order.tickets().get(page)))
                            .get("code")
                            .asString());
        }
    }

    @Test
    void aScreenReaderFindsItsWay() {
        PrintedPages pages = PrintedPages.of(bodyOf(print("fr", TICKET, ticket)));

        assertThat(pages.isTagged()).isTrue();
        assertThat(pages.language()).isEqualTo("fr");
        assertThat(pages.figures()).containsExactly("Billet pour SWM-0727-1100, catégorie A");
    }

    @ParameterizedTest
    @CsvSource({"a4,595,842", "letter,612,792"})
    void thePaperIsTheCallersChoiceAndTheSymbolIsLargeOnEach(String format, int width, int height)
            throws IOException, ReaderException {
        PrintedPages pages = PrintedPages.of(bodyOf(print("en", TICKET + "?format=" + format, ticket)));

        assertThat(pages.size()).containsExactly(width, height);
        assertThat(pages.count()).isOne();
        assertThat(pages.millimetresBetweenCornerMarks(0)).isGreaterThan(30);
    }

    @Test
    void paperThatIsNoneIsRefused() {
        ResponseEntity<String> answer = get(account, TICKET + "?format=a5", ticket);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("\"field\":\"format\"");
    }

    @Test
    void aVisitGoesIntoACalendarOnceHoweverManyTicketsThereAre() {
        String first = String.valueOf(get(account, CALENDAR, ticket).getBody());
        String last =
                String.valueOf(get(account, CALENDAR, order.tickets().getLast()).getBody());

        assertThat(first)
                .contains("BEGIN:VCALENDAR", "VERSION:2.0", "UID:SWM-0727-1100@og-tickets", "DTSTART:20280722T090000Z")
                .contains(order.reference());
        assertThat(first.replace("\r\n ", ""))
                .contains("LOCATION:Paris La Defense Arena\\, 99 jardins de l'Arche\\, 92000 Nanterre\r\n");
        assertThat(last).contains("UID:SWM-0727-1100@og-tickets");
        assertThat(get(account, CALENDAR, ticket).getHeaders().getContentType())
                .hasToString("text/calendar;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {TICKET, CALENDAR, ORDER})
    void whatIsSomebodyElsesIsNotFound(String path) {
        UUID id = path.equals(ORDER) ? order.id() : ticket;

        assertThat(get(Ids.next(), path, id).getStatusCode().value()).isEqualTo(404);
        assertThat(get(account, path, Ids.next()).getStatusCode().value()).isEqualTo(404);
        assertThat(as(TestTokens.person(account.toString(), "STEWARD"), path, id)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private ResponseEntity<byte[]> print(String language, String path, Object... variables) {
        return http().get()
                .uri(path, variables)
                .headers(headers -> headers.setBearerAuth(TestTokens.spectator(account.toString())))
                .header("Accept-Language", language)
                .retrieve()
                .toEntity(byte[].class);
    }

    private static byte[] bodyOf(ResponseEntity<byte[]> answer) {
        byte[] body = answer.getBody();
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return body == null ? new byte[0] : body;
    }
}
