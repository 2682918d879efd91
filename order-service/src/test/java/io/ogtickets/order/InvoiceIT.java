package io.ogtickets.order;

import static io.ogtickets.order.Customers.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.order.RemoteNeighbours.People;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platformtest.TestTokens;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

class InvoiceIT extends OrderFlow {

    @Autowired
    private People people;

    @Autowired
    private Environment environment;

    private final RestClient http = RestClient.builder()
            .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
            .build();

    @BeforeEach
    void theBuyerHasAName() {
        people.add(buyer, "Zoé", "<Lefèvre> & fils");
    }

    @Test
    void anInvoiceNamesAllThatTheLawAsksFor() throws IOException {
        String order = buy("FAMILY", 17_001);

        ResponseEntity<byte[]> answer = invoice(buyer, order, "fr-FR");

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(String.valueOf(answer.getHeaders().getContentType())).isEqualTo("application/pdf");
        String text = textOf(answer).replace('\u00a0', ' ');
        assertThat(text)
                .contains("Facture", "Zoé <Lefèvre> & fils", "SIRET", "Famille", session.session())
                .contains("TVA 5,5 %", "170,01 €", "161,15 €", "8,86 €")
                .contains(customers.get(buyer, "/api/v1/orders/" + order).text("reference"));
        assertThat(textOf(invoice(buyer, order, "en"))).contains("Invoice", "VAT 5.5%", "€170.01");
    }

    @Test
    void anInvoiceIsTaggedForReadersWhoHear() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bodyOf(invoice(buyer, buy("SOLO", 4_800), "fr")))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
        }
    }

    @Test
    void numbersHaveNoGapsAndAnInvoiceKeepsItsOwn() {
        String paid = buy("SOLO", 4_800);
        long before = books.lastInvoice();
        List<Callable<Integer>> requests = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        i -> () -> invoice(buyer, paid, "en").getStatusCode().value())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(requests))
                    .allSatisfy(answer -> assertThat(answer.get()).isEqualTo(200));
        } catch (InterruptedException hurried) {
            throw new AssertionError(hurried);
        }
        assertThat(books.lastInvoice()).isEqualTo(before + 1);

        invoice(buyer, buy("SOLO", 4_800), "en");

        assertThat(books.lastInvoice()).isEqualTo(before + 2);
        assertThat(books.invoices()).isEqualTo(books.lastInvoice());
    }

    @Test
    void onlyThePaidOrderOfOnesOwnHasAnInvoice() {
        String unpaid = customers.order(buyer, offer("A", "SOLO")).id();

        assertThat(invoice(buyer, unpaid, "en").getStatusCode().value()).isEqualTo(409);
        assertThat(invoice(UUID.randomUUID(), buy("SOLO", 4_800), "en")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void aRefundHasACreditNoteOnceTheMoneyIsBack() throws IOException {
        String order = buy("FAMILY", 17_001);
        List<UUID> tickets = books.ticketsOf(order);
        String refund = customers
                .refund(buyer, order, tickets.get(0), tickets.get(2))
                .body()
                .at("/refunds/0/id")
                .asString();
        assertThat(creditNote(order, refund, "en").getStatusCode().value()).isEqualTo(409);
        neighbours.refunded(order, refund, new Money(8_501, "EUR"));
        awaitStatus(order, "PARTIALLY_REFUNDED");

        String text = textOf(creditNote(order, refund, "fr-FR")).replace('\u00a0', ' ');

        assertThat(text)
                .contains("Avoir", "Sur la facture", "Zoé <Lefèvre> & fils", session.session())
                .contains("85,01 €", "80,58 €", "4,43 €");
        assertThat(textOf(creditNote(order, refund, "fr-FR")).replace('\u00a0', ' '))
                .isEqualTo(text);
        assertThat(textOf(creditNote(order, refund, "en"))).contains("Credit note", "€85.01");
        assertThat(creditNote(order, UUID.randomUUID().toString(), "en")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(pdf(UUID.randomUUID(), order + "/refunds/" + refund + "/credit-note.pdf", "en")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    private String buy(String type, long cents) {
        String order =
                customers.order(buyer, List.of(item(offer("A", type), 1))).id();
        pay(order, UUID.randomUUID(), cents);
        return order;
    }

    private ResponseEntity<byte[]> invoice(UUID account, String order, String language) {
        return pdf(account, order + "/invoice.pdf", language);
    }

    private ResponseEntity<byte[]> creditNote(String order, String refund, String language) {
        return pdf(buyer, order + "/refunds/" + refund + "/credit-note.pdf", language);
    }

    private ResponseEntity<byte[]> pdf(UUID account, String path, String language) {
        return http.get()
                .uri("http://localhost:" + environment.getRequiredProperty("local.server.port") + "/api/v1/orders/"
                        + path)
                .headers(headers -> headers.setBearerAuth(TestTokens.spectator(account.toString())))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language.toLowerCase(Locale.ROOT))
                .retrieve()
                .toEntity(byte[].class);
    }

    private static String textOf(ResponseEntity<byte[]> answer) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bodyOf(answer))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static byte[] bodyOf(ResponseEntity<byte[]> answer) {
        byte[] body = answer.getBody();
        return body == null ? new byte[0] : body;
    }
}
