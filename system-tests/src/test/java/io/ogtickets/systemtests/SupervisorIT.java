package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.systemtests.Shop.Bought;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a supervisor sees and does at a session's gates, and a steward doesn't. */
class SupervisorIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);
    private final Shop shop = new Shop(system, people.newSpectator());
    private final BackOffice backOffice = new BackOffice(people);
    private final Api supervisor = people.demo("SUPERVISOR");
    private final String session = backOffice.publishSession("N1", "S1");
    private final Gate gate = new Gate(people.demo("STEWARD"), session, "N1");
    private final Bought bought = shop.buy(backOffice.publishOffer(session, "A", "DUO", false), 2);

    @Test
    void supervisorsAloneAreToldWhoHoldsATicket() {
        JsonNode admitted = gate.scanOnceKnown(bought.code(0));

        assertThat(Gate.verdict(admitted)).isEqualTo("ADMITTED");
        assertThat(admitted.at("/ticket/gate").asString()).isEqualTo("S1");
        assertThat(admitted.path("ticket").has("holder")).isFalse();
        Gate supervised = new Gate(supervisor, session, "N1");
        await().atMost(PATIENCE)
                .until(
                        () -> supervised
                                .scan(bought.code(0))
                                .at("/ticket/holder")
                                .asString(""),
                        "Marie Exemple"::equals);
    }

    @Test
    void aNonceStandsForOneCode() {
        gate.awaitTicket(bought.code(0));
        gate.awaitTicket(bought.code(1));
        String nonce = UUID.randomUUID().toString();
        JsonNode first = gate.scan(bought.code(0), nonce);

        gate.present(bought.code(1), nonce).refused(422, "nonce-reused");

        assertThat(gate.scan(bought.code(0), nonce)).isEqualTo(first);
        assertThat(Gate.verdict(gate.scan(bought.code(1)))).isEqualTo("ADMITTED");
    }

    @Test
    void whoWasAdmittedAndDidNotGoInIsAdmittedAgain() {
        JsonNode admitted = gate.scanOnceKnown(bought.code(0));
        String undo = "/scans/" + admitted.path("id").asString() + "/undo";
        gate.steward().post(undo, Map.of("reason", "A friend asked")).refused(403, "forbidden");

        supervisor.post(undo, Map.of("reason", "Went home for the glasses")).ok();

        assertThat(Gate.verdict(gate.scan(bought.code(0)))).isEqualTo("ADMITTED");
        assertThat(Gate.verdict(gate.scan(bought.code(0)))).isEqualTo("ALREADY_ADMITTED");
        JsonNode done = onlyIntervention();
        assertThat(done.path("act").asString()).isEqualTo("UNDO");
        assertThat(done.path("scan")).isEqualTo(admitted.path("id"));
        assertThat(done.path("reason").asString()).isEqualTo("Went home for the glasses");
        new Invariants(system).hold();
    }

    @Test
    void whoIsLetInAtTheWrongGateStandsInTheListWithTheReason() {
        gate.awaitTicket(bought.code(0));
        JsonNode refused = new Gate(gate.steward(), session, "X9").scan(bought.code(0));
        assertThat(Gate.verdict(refused)).isEqualTo("WRONG_GATE");
        assertThat(refused.path("directTo").asString()).isEqualTo("S1");

        String override = "/scans/" + refused.path("id").asString() + "/override";
        JsonNode admitted = supervisor
                .post(override, Map.of("reason", "On crutches, and it is far"))
                .ok();

        assertThat(Gate.verdict(admitted)).isEqualTo("ADMITTED");
        assertThat(Gate.verdict(gate.scan(bought.code(0)))).isEqualTo("ALREADY_ADMITTED");
        JsonNode done = onlyIntervention();
        assertThat(done.path("act").asString()).isEqualTo("OVERRIDE");
        assertThat(done.path("verdict").asString()).isEqualTo("WRONG_GATE");
        assertThat(done.path("gate").asString()).isEqualTo("X9");
        assertThat(done.path("ticket").asString()).isEqualTo(bought.id(0));
        assertThat(done.path("reason").asString()).isEqualTo("On crutches, and it is far");
        assertThat(done.has("supervisor")).isTrue();
        gate.steward().get(interventions()).refused(403, "forbidden");
        shop.spectator().get(interventions()).refused(403, "forbidden");
        new Invariants(system).hold();
    }

    @Test
    void theFiguresChangeWhileSomebodyWatches() throws Exception {
        gate.awaitTicket(bought.code(0));
        gate.awaitTicket(bought.code(1));
        try (LiveFigures figures = new LiveFigures(gate.steward(), session)) {
            figures.await(now ->
                    now.path("expected").asInt() == 2 && now.path("admitted").asInt() == 0);

            gate.scan(bought.code(0));
            gate.scan(bought.code(0));

            figures.await(now -> now.path("admitted").asInt() == 1
                    && now.at("/gates/N1").asInt() == 1
                    && now.at("/refused/ALREADY_ADMITTED").asInt() == 1);
        }
    }

    private JsonNode onlyIntervention() {
        JsonNode list = supervisor.get(interventions()).ok();
        assertThat(list.path("total").asInt()).isOne();
        return list.at("/items/0");
    }

    private String interventions() {
        return "/gates/" + session + "/interventions";
    }
}
