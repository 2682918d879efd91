package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.systemtests.Shop.Bought;
import java.time.Duration;
import java.util.Map;
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
    void whoPaidIsSentTheirTickets() {
        String email = shop.spectator().get("/accounts/me").ok().path("email").asString();
        String reference = bought.order().path("reference").asString();

        await().atMost(PATIENCE)
                .until(() -> people.mails(email)
                        .valueStream()
                        .anyMatch(mail -> mail.path("subject").asString().contains(reference)));
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
