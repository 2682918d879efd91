package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.systemtests.Shop.Bought;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever was erased is in no column of any table any more, whatever they did before: every value of every row is read. */
class NothingLeftIT {

    private static final String SESSION = "HBL-0725-0900";
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(60);
    private static final Duration ERASED_WITHIN = Duration.ofSeconds(60);

    /**
     * Where SHA-256 of the account's id stays: nobody reads an id from it, and who knows the id finds that it was erased.
     * The first is the proof; by the others a service knows an account that must not come back with a late event.
     */
    private static final Set<String> DIGESTS_OF_ERASED_ACCOUNTS = Set.of(
            "auth erasure.account_digest",
            "orders erased_account.digest",
            "tickets erased_account.digest",
            "validation erased_account.digest");

    /** SHA-256 of the address, beside how many mails were sent there within the hour; deleted by the hour. */
    private static final String DIGEST_OF_THE_ADDRESS = "auth mail_allowance.address";

    private final TheSystem system = TheSystem.running();
    private final People people = new People(system);
    private final BackOffice backOffice = new BackOffice(people);
    private final Traces traces = new Traces(system);

    private final String email = "erased-" + UUID.randomUUID() + "@example.org";
    private final String newEmail = "moved-" + UUID.randomUUID() + "@example.org";
    private final String friend = "friend-" + UUID.randomUUID() + "@example.org";
    private final String lastName = "Last" + UUID.randomUUID();
    private final String requestKey = UUID.randomUUID().toString();

    @AfterEach
    void allAddsUp() {
        new Invariants(system).hold();
    }

    @Test
    void ofASpectatorWhoOrderedPaidGaveAwayAndWentIn() {
        people.register(email, lastName);
        Api person = signIn(Map.of());
        String id = idOf(person);
        Shop shop = new Shop(system, person);
        JsonNode offer = shop.offer(SESSION, "A", "FAMILY");
        Bought bought = shop.buy(offer, 4);
        shop.order(person.with("Idempotency-Key", requestKey), offer, 1).ok();
        person.put(
                        "/cart",
                        Map.of(
                                "items",
                                List.of(Map.of("offerId", offer.path("id").asString(), "quantity", 1))))
                .ok();
        Api proved = people.proved(person);
        proved.post("/tickets/" + bought.id(0) + "/transfer", Map.of("email", friend))
                .ok();
        Api receiver = people.newSpectator();
        receiver.post("/transfers/" + people.tokenMailedTo(friend) + "/acceptance", Map.of())
                .ok();
        proved.post("/tickets/" + bought.id(1) + "/transfer", Map.of("email", friend))
                .ok();
        Gate gate = Gate.first(people.demo("STEWARD"), SESSION);
        assertThat(Gate.verdict(gate.scanOnceKnown(bought.code(2)))).isEqualTo("ADMITTED");
        proved.post(
                        "/orders/" + bought.order().path("id").asString() + "/refunds",
                        Map.of("ticketIds", List.of(bought.id(3))))
                .ok();
        proved.post("/accounts/me/email", Map.of("email", newEmail)).ok();
        String recoveryCode = people.enrolTotp(proved);

        assertThat(traces.of(marksOf(id)))
                .as("what the search finds while they are there")
                .contains(
                        "auth account.id",
                        "auth account.email",
                        "auth account.last_name",
                        "auth email_change.email",
                        "auth sign_in_family.account",
                        "auth totp.account",
                        "orders ticket_order.account_id",
                        "orders cart.account_id",
                        "orders idempotent_request.key",
                        "payments payment.account",
                        "tickets ticket.holder",
                        "tickets paid_order.account",
                        "tickets transfer.giver",
                        "validation ticket.holder");

        erase(signIn(Map.of("otp", recoveryCode)), id);

        nothingIsLeftOf(id);
    }

    @Test
    void ofAnAdministratorWhoCancelledASessionAndSetLimits() {
        Api administrator = people.newStaff("ADMINISTRATOR", email, lastName);
        String id = idOf(administrator);
        String session = backOffice.publishSession();
        backOffice.publishOffer(session, "A", "SOLO", false);
        administrator
                .put("/admin/sessions/" + session + "/categories/A", Map.of("capacity", 120))
                .ok();
        JsonNode limits = administrator.get("/admin/limits").ok();
        int perGames = limits.path("perGames").asInt() + 1;
        administrator
                .put(
                        "/admin/limits",
                        Map.of("perSession", limits.path("perSession").asInt(), "perGames", perGames))
                .ok();
        administrator.put("/admin/limits", limits).ok();
        administrator
                .post("/admin/sessions/" + session + "/cancellation", Map.of())
                .ok();
        await().atMost(TOLD_WITHIN)
                .untilAsserted(() -> assertThat(actsOf(id))
                        .contains("capacity-changed", "purchase-limits-changed", "session-cancelled"));
        assertThat(traces.of(Traces.ofId(id))).contains("auth journal_person.account");

        erase(administrator, id);

        nothingIsLeftOf(id);
    }

    @Test
    void ofASupervisorWhoLetSomebodyInAndTookItBack() {
        String session = backOffice.publishSession();
        Bought bought =
                new Shop(system, people.newSpectator()).buy(backOffice.publishOffer(session, "A", "SOLO", false), 1);
        Api supervisor = people.newStaff("SUPERVISOR", email, lastName);
        String id = idOf(supervisor);
        Map<String, String> why = Map.of("reason", "Their gate is closed");
        JsonNode refused = new Gate(supervisor, session, "W9").scanOnceKnown(bought.code(0));
        assertThat(Gate.verdict(refused)).isEqualTo("WRONG_GATE");
        JsonNode admitted = supervisor
                .post("/scans/" + refused.path("id").asString() + "/override", why)
                .ok();
        supervisor
                .post("/scans/" + admitted.path("id").asString() + "/undo", why)
                .ok();
        assertThat(traces.of(Traces.ofId(id))).contains("validation scan.steward");

        erase(supervisor, id);

        nothingIsLeftOf(id);
    }

    private Api signIn(Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("email", email);
        form.put("password", People.PASSWORD);
        JsonNode tokens = system.api().post("/auth/login", form).ok();
        return system.api().as(tokens.path("accessToken").asString());
    }

    private static String idOf(Api person) {
        return person.get("/accounts/me").ok().path("id").asString();
    }

    private List<String> actsOf(String id) {
        return people.demo("ADMINISTRATOR")
                .get("/admin/audit?kind=STAFF_ACTED&size=100&actor=" + id)
                .ok()
                .path("items")
                .valueStream()
                .map(entry -> entry.at("/details/act").asString())
                .toList();
    }

    private void nothingIsLeftOf(String id) {
        List<String> marks = marksOf(id);
        Set<String> left = traces.of(marks);
        await().atMost(ERASED_WITHIN)
                .untilAsserted(() -> assertThat(traces.stillIn(left, marks)).isEmpty());
        assertThat(traces.of(marks)).isEmpty();
        assertThat(DIGESTS_OF_ERASED_ACCOUNTS)
                .contains("auth erasure.account_digest")
                .containsAll(traces.of(List.of(Traces.digestOfId(id))));
        assertThat(traces.of(List.of(Traces.digestOfText(email)))).isSubsetOf(DIGEST_OF_THE_ADDRESS);
    }

    private List<String> marksOf(String id) {
        List<String> marks = new ArrayList<>(Traces.ofId(id));
        marks.addAll(Traces.ofTexts(email, newEmail, friend, lastName, requestKey));
        return marks;
    }

    private void erase(Api person, String id) {
        await().atMost(ERASED_WITHIN)
                .until(
                        () -> person.send(
                                "DELETE", "/accounts/me", Api.JSON.writeValueAsString(Map.of("forfeit", true))),
                        answer -> answer.status() != 503)
                .ok();
        await().atMost(ERASED_WITHIN)
                .until(() -> people.demo("ADMINISTRATOR")
                        .get("/admin/accounts/" + id + "/erasure")
                        .ok()
                        .hasNonNull("completedAt"));
    }
}
