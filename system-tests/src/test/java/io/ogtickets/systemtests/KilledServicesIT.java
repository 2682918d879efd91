package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} between the steps of a purchase: the flow completes once the part is back, nothing is lost or doubled. */
class KilledServicesIT {

    private static final String SESSION = "HBL-0725-0900";

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);

    @ParameterizedTest
    @ValueSource(strings = {"order-service", "payment-service", "ticket-service", "kafka", "postgres"})
    void whatWasPaidIsIssuedThoughAPartDiesAtThatMoment(String part) {
        Shop shop = new Shop(system, people.newSpectator());
        JsonNode order = shop.order(shop.offer(SESSION, "A", "DUO"), 1).ok();
        JsonNode payment = shop.startPayment(order);

        assertThat(shop.pay(payment, Shop.GOOD_CARD)).isEqualTo("succeeded");
        system.kill(part);
        system.bringBackWhatIsMissing();

        shop.awaitStatus(order, "PAID");
        assertThat(shop.awaitTickets(order, 2)).hasSize(2);
        new Invariants(system).hold();
    }

    /** Stripe has the money, nobody was told, and who would have asked is dead. */
    @Test
    void aCaptureThatNobodyWitnessedIsFound() {
        Shop shop = new Shop(system, people.newSpectator());
        JsonNode order = shop.order(shop.offer(SESSION, "A", "SOLO"), 1).ok();
        JsonNode payment = shop.startPayment(order);
        system.simulator()
                .post("/faults", Map.of("kind", "webhook_lost", "times", 1_000))
                .ok();
        try {
            system.kill("payment-service");
            assertThat(shop.pay(payment, Shop.GOOD_CARD)).isEqualTo("succeeded");
            system.bringBackWhatIsMissing();

            shop.awaitStatus(order, "PAID");
            assertThat(shop.awaitTickets(order, 1)).hasSize(1);
            new Invariants(system).hold();
        } finally {
            system.simulator().send("DELETE", "/faults", null).ok();
        }
    }

    @Test
    void anAdmissionSurvivesTheDeathOfTheGatesService() {
        Shop shop = new Shop(system, people.newSpectator());
        JsonNode order = shop.order(shop.offer(SESSION, "A", "SOLO"), 1).ok();
        shop.pay(shop.startPayment(order), Shop.GOOD_CARD);
        String code = shop.awaitTickets(order, 1).getFirst().path("code").asString();
        Gate gate = new Gate(people.demo("STEWARD"), SESSION, "A");
        assertThat(Gate.verdict(gate.scanOnceKnown(code))).isEqualTo("ADMITTED");

        system.kill("validation-service");
        system.bringBackWhatIsMissing();

        assertThat(Gate.verdict(gate.scanOnceKnown(code))).isEqualTo("ALREADY_ADMITTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth-service", "catalog-service", "gateway", "discovery", "config-server"})
    void whoeverDiesThePublicCanBuyAgainOnceItIsBack(String part) {
        system.kill(part);
        system.bringBackWhatIsMissing();

        Shop shop = new Shop(system, people.newSpectator());
        JsonNode offer = shop.offer(SESSION, "A", "SOLO");
        JsonNode order = patiently(() -> shop.order(offer, 1)).ok();
        JsonNode payment = patiently(() -> shop.payment(order)).ok();
        assertThat(shop.pay(payment, Shop.GOOD_CARD)).isEqualTo("succeeded");
        assertThat(shop.awaitTickets(order, 1)).hasSize(1);
    }

    /** As clients ask who are told when to come again: for some seconds a service may not have found its neighbours. */
    private static Answer patiently(Supplier<Answer> request) {
        return await().atMost(Duration.ofSeconds(30)).until(request::get, answer -> answer.status() != 503);
    }
}
