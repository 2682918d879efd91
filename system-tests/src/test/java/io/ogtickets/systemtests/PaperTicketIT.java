package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.ReaderException;
import io.ogtickets.systemtests.Shop.Bought;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A ticket between the purchase and the seat: mailed, printed, shown, counted. */
class PaperTicketIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);
    private final BackOffice backOffice = new BackOffice(people);
    private final Shop shop = new Shop(system, people.newSpectator());
    private final String session = backOffice.publishSession();
    private final Bought bought = shop.buy(backOffice.publishOffer(session, "A", "SOLO", false), 1);

    @Test
    void whoPaidIsSentASheetForEachPersonWithTheCodeThatTheGatesKnow() throws IOException, ReaderException {
        Bought family = shop.buy(backOffice.publishOffer(session, "A", "FAMILY", false), 4);
        JsonNode attached = mailOf(family).path("attachments");
        assertThat(attached).hasSize(1);
        assertThat(attached.at("/0/type").asString()).isEqualTo("application/pdf");
        assertThat(attached.at("/0/name").asString())
                .contains(family.order().path("reference").asString())
                .endsWith(".pdf");

        Map<String, String> idByCode = new HashMap<>();
        family.tickets()
                .forEach(ticket -> idByCode.put(
                        ticket.path("code").asString(), ticket.path("id").asString()));
        byte[] pdf = system.mailbox().download(attached.at("/0/href").asString());
        try (Sheets sheets = Sheets.of(pdf)) {
            assertThat(sheets.count()).isEqualTo(4);
            for (int page = 0; page < 4; page++) {
                String code = sheets.code(page);
                assertThat(idByCode).containsKey(code);
                assertThat(sheets.text(page)).contains(idByCode.remove(code), "hall 6", "75015 Paris");
            }
        }
        assertThat(idByCode).as("tickets without a sheet").isEmpty();
    }

    private JsonNode mailOf(Bought order) {
        String email = shop.spectator().get("/accounts/me").ok().path("email").asString();
        String reference = order.order().path("reference").asString();
        return await().atMost(PATIENCE)
                .until(
                        () -> people.mails(email)
                                .valueStream()
                                .filter(mail -> mail.path("subject").asString().contains(reference))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "ticket.pdf,   application/pdf, %PDF-",
        "qr.svg,       image/svg+xml,   <svg",
        "qr.png,       image/png,       PNG",
        "calendar.ics, text/calendar,   BEGIN:VCALENDAR",
    })
    void itsHolderAloneCanPrintIt(String document, String type, String content) {
        String path = "/tickets/" + bought.id(0) + "/" + document;

        Answer printed = shop.spectator().get(path);

        assertThat(printed.status()).isEqualTo(200);
        assertThat(printed.headers().firstValue("Content-Type"))
                .hasValueSatisfying(header -> assertThat(header).startsWith(type));
        assertThat(printed.text()).contains(content);
        people.demo("SPECTATOR").get(path).refused(404, "not-found");
    }

    @Test
    void anAdmissionIsCountedAndASupervisorTakesItBack() {
        Gate gate = Gate.first(people.demo("STEWARD"), session);
        JsonNode admitted = gate.scanOnceKnown(bought.code(0));
        assertThat(Gate.verdict(admitted)).isEqualTo("ADMITTED");
        awaitStatus("ADMITTED");
        assertThat(figures().path("expected").asInt()).isEqualTo(1);
        assertThat(figures().path("admitted").asInt()).isEqualTo(1);

        String undo = "/scans/" + admitted.path("id").asString() + "/undo";
        Map<String, String> why = Map.of("reason", "They turned back at the door");
        gate.steward().post(undo, why).refused(403, "forbidden");
        people.demo("SUPERVISOR").post(undo, why).ok();

        awaitStatus("VALID");
        assertThat(figures().path("admitted").asInt()).isZero();
        assertThat(Gate.verdict(gate.scan(bought.code(0)))).isEqualTo("ADMITTED");
        new Invariants(system).hold();
    }

    private void awaitStatus(String status) {
        await().atMost(PATIENCE)
                .until(
                        () -> shop.spectator().get("/tickets/" + bought.id(0)).ok(),
                        ticket -> ticket.path("status").asString().equals(status));
    }

    /** Of this session, wherever it stands in the list of them all. */
    private JsonNode figures() {
        return IntStream.range(0, 100)
                .mapToObj(page -> people.demo("ADMINISTRATOR")
                        .get("/admin/stats/admissions?size=100&page=" + page)
                        .ok()
                        .path("items"))
                .takeWhile(items -> !items.isEmpty())
                .flatMap(JsonNode::valueStream)
                .filter(figures -> figures.path("session").asString().equals(session))
                .findFirst()
                .orElseThrow();
    }
}
