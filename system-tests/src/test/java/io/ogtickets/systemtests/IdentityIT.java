package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.systemtests.Shop.Bought;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A person's account over all services: what is held, that it is forgotten, and who stays signed in. */
class IdentityIT {

    private static final String SESSION = "HBL-0725-0900";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration UNTIL_TOLD = Duration.ofSeconds(10);
    private static final List<String> HOLDERS =
            List.of("order-service", "payment-service", "ticket-service", "validation-service");

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);
    private final Api person = people.newSpectator();
    private final JsonNode profile = person.get("/accounts/me").ok();

    @Test
    void anExportNamesWhatEachServiceHolds() {
        Shop shop = new Shop(system, person);
        Bought bought = boughtAndKnownAtTheGates(shop);
        shop.awaitStatus(bought.order(), "PAID");

        Answer export = patiently(() -> person.get("/accounts/me/export"));

        JsonNode services = export.ok().path("services");
        String order = bought.order().path("id").asString();
        assertThat(services.propertyNames()).containsAll(HOLDERS).contains("auth-service");
        assertThat(services.at("/auth-service/profile/0/email")).isEqualTo(profile.path("email"));
        assertThat(services.at("/order-service/orders/0/id").asString()).isEqualTo(order);
        assertThat(services.at("/payment-service/payments/0/orderId").asString())
                .isEqualTo(order);
        assertThat(services.at("/ticket-service/tickets/0/id").asString()).isEqualTo(bought.id(0));
        assertThat(services.at("/validation-service/tickets/0/ticket").asString())
                .isEqualTo(bought.id(0));
        assertThat(export.text()).as("whoever reads it enters nowhere").doesNotContain(bought.code(0));
    }

    @Test
    void whoeverWasErasedIsForgottenEverywhereAndSignedInNowhere() {
        boughtAndKnownAtTheGates(new Shop(system, person));

        erase(Map.of()).refused(409, "live-tickets");
        erase(Map.of("forfeit", true)).ok();

        List.of("/orders", "/tickets", "/accounts/me").forEach(this::awaitSignedOut);
        people.signIn(email()).refused(401, "bad-credentials");
        JsonNode proof = await().atMost(PATIENCE)
                .until(
                        () -> people.demo("ADMINISTRATOR")
                                .get("/admin/accounts/" + id() + "/erasure")
                                .ok(),
                        found -> found.hasNonNull("completedAt"));
        assertThat(proof.path("confirmedAt").propertyNames()).containsExactlyInAnyOrderElementsOf(HOLDERS);
        assertThat(List.of(
                        rows("orders", "ticket_order", "account_id"),
                        rows("payments", "payment", "account"),
                        rows("tickets", "ticket", "holder"),
                        rows("validation", "ticket", "holder"),
                        rows("auth", "account", "id")))
                .containsOnly(0L);
        new Invariants(system).hold();
    }

    @Test
    void aBrowserStaysSignedInByItsCookieAndAStolenOneEndsItForBoth() {
        Answer signIn = people.signIn(email());
        assertThat(signIn.ok().has("refreshToken")).isFalse();
        assertThat(setCookie(signIn)).contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/auth");

        Answer first = refreshed(signIn);
        Answer second = refreshed(first);
        Api browser = system.api().as(second.ok().path("accessToken").asString());
        assertThat(browser.get("/accounts/me").ok()).isEqualTo(profile);
        assertThat(cookie(signIn)).isNotEqualTo(cookie(first)).isNotEqualTo(cookie(second));

        refreshed(signIn).refused(401, "session-ended");
        refreshed(second).refused(401, "session-ended");
        await().atMost(UNTIL_TOLD).until(() -> browser.get("/accounts/me").status() == 401);
        assertThat(person.get("/accounts/me").status())
                .as("their other sign-in")
                .isEqualTo(200);
    }

    private Bought boughtAndKnownAtTheGates(Shop shop) {
        Bought bought = shop.buy(shop.offer(SESSION, "A", "SOLO"), 1);
        Gate.first(people.demo("STEWARD"), SESSION).awaitTicket(bought.code(0));
        return bought;
    }

    private Answer erase(Map<String, ?> how) {
        return patiently(() -> person.send("DELETE", "/accounts/me", Api.JSON.writeValueAsString(how)));
    }

    /** It takes all services; one of them may have been killed by the test before, and not be found yet. */
    private static Answer patiently(Supplier<Answer> request) {
        return await().atMost(PATIENCE).until(request::get, answer -> answer.status() != 503);
    }

    private void awaitSignedOut(String path) {
        await().atMost(UNTIL_TOLD).until(() -> person.get(path).status() == 401);
        person.get(path).refused(401, "unauthenticated");
    }

    private long rows(String database, String table, String column) {
        return new Database(system, database)
                .number("SELECT count(*) FROM " + table + " WHERE " + column + " = '" + id() + "'");
    }

    private Answer refreshed(Answer before) {
        return system.api().with("Cookie", cookie(before)).send("POST", "/auth/refresh", null);
    }

    /** Name and value. */
    private static String cookie(Answer answer) {
        return setCookie(answer).split(";", -1)[0];
    }

    private static String setCookie(Answer answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("og-refresh="))
                .findFirst()
                .orElseThrow();
    }

    private String email() {
        return profile.path("email").asString();
    }

    private String id() {
        return profile.path("id").asString();
    }
}
