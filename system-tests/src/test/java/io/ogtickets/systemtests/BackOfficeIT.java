package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.systemtests.Shop.Bought;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an administrator changes in the catalogue reaches buyers, holders and gates. */
class BackOfficeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);
    private final BackOffice backOffice = new BackOffice(people);
    private final Shop shop = new Shop(system, people.newSpectator());

    @Test
    void aMovedSessionIsWhereItsTicketsAndItsGatesSayItIs() {
        String session = backOffice.publishSession();
        Bought bought = shop.buy(backOffice.publishOffer(session, "A", "SOLO", false), 1);
        Instant later = BackOffice.inDays(20);

        JsonNode moved = backOffice.moveSession(session, later, "W9");

        int version = moved.path("version").asInt();
        await().atMost(PATIENCE)
                .until(
                        () -> manifest(session),
                        known -> known.at("/session/version").asInt() == version);
        assertThat(manifest(session).at("/session/closesAt").asString())
                .isEqualTo(later.plus(Duration.ofHours(2)).toString());
        await().atMost(PATIENCE).until(() -> calendarOf(bought).contains("SEQUENCE:" + version));
        assertThat(Gate.verdict(new Gate(steward(), session, "N1").scanOnceKnown(bought.code(0))))
                .isEqualTo("WRONG_GATE");
        assertThat(Gate.verdict(new Gate(steward(), session, "W9").scan(bought.code(0))))
                .isEqualTo("ADMITTED");
    }

    @Test
    void aCancelledSessionLetsNobodyInSellsNothingAndGivesTheMoneyBack() {
        String session = backOffice.publishSession();
        JsonNode offer = backOffice.publishOffer(session, "A", "DUO", false);
        Bought bought = shop.buy(offer, 2);
        Gate gate = Gate.first(steward(), session);

        backOffice.cancelSession(session);
        backOffice.cancelSession(session);

        shop.awaitStatus(bought.order(), "REFUNDED");
        await().atMost(PATIENCE)
                .until(() -> manifest(session).at("/session/cancelled").asBoolean());
        assertThat(Gate.verdict(gate.scanOnceKnown(bought.code(0)))).isIn("NOT_OPEN", "REVOKED");
        shop.order(offer, 1).refused(409, "offer-not-on-sale");
        new Invariants(system).hold();
    }

    @Test
    void onlyAdministratorsEdit() {
        Map<String, ?> offer = Map.of("session", "HBL-0725-0900", "category", "A", "type", "SOLO");

        shop.spectator().post("/admin/offers", offer).refused(403, "forbidden");
        steward().post("/admin/sessions/HBL-0725-0900/cancellation", Map.of()).refused(403, "forbidden");
        system.api().put("/admin/sessions/HBL-0725-0900", Map.of()).refused(401, "unauthenticated");
    }

    private JsonNode manifest(String session) {
        return new Gate(steward(), session, "any").manifest();
    }

    private String calendarOf(Bought bought) {
        return shop.spectator()
                .get("/tickets/" + bought.id(0) + "/calendar.ics")
                .text();
    }

    private Api steward() {
        return people.demo("STEWARD");
    }
}
