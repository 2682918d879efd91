package io.ogtickets.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.platformtest.EventSample;
import io.ogtickets.platformtest.TestTokens;
import io.ogtickets.platformtest.ToldActs;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue as an administrator edits it. Sessions of its own are in the year 2040, out of the way of other tests. */
@CatalogTest
class EditingIT {

    static final String CODES = "BOX-0702-";

    private static final AtomicInteger NEXT = new AtomicInteger(1000);
    private static final EventSample EVENTS = new EventSample("catalog-service", "session-published");

    private final String administrator = UUID.randomUUID().toString();
    private final RestClient http;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Published published;

    EditingIT(@LocalServerPort int port) {
        http = RestClient.builder()
                .baseUrl("http://localhost:" + port + "/api/v1")
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    @Test
    void aNewSessionIsForAllToSeeAndTold() {
        String code = publishSession();

        JsonNode seen = ok(send(HttpMethod.GET, "/sessions/" + code, null, null, null));
        assertThat(seen.path("title").asString()).isEqualTo("Exhibition bout");
        assertThat(seen.path("status").asString()).isEqualTo("ON_SALE");
        assertThat(seen.at("/categories/0/capacity").asInt()).isEqualTo(100);
        JsonNode told = told(code, 1);
        assertThat(told.path("gates").valueStream().map(JsonNode::asString)).containsExactly("N1", "S1");
        assertThat(told.path("offers")).isEmpty();
        assertThat(ok(send(HttpMethod.GET, "/sessions?q=gala&size=100", null, null, null))
                        .toString())
                .contains(code);
        assertThat(edits(code)).containsExactly("session-published");
    }

    @Test
    void theSameSessionTwiceIsRefusedAndChangesNothing() {
        String code = publishSession();

        problem(post("/admin/sessions", session(code).put("phase", "other")), 409, "session-exists");

        assertThat(edited(code).path("phase").asString()).isEqualTo("exhibition");
        assertThat(edited(code).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void ofManyWhoPublishTheSameAtOnceOneDoes() {
        String code = newCode();

        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(_ ->
                        post("/admin/sessions", session(code)).getStatusCode().value())
                .sorted()
                .toList();

        assertThat(answers).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /code                  | "abc def"              | code
            /code                  |                        | code
            /sport                 | "CURLING"              | sport
            /venue                 | "NOWHERE"              | venue
            /title/fr              | ""                     | title.fr
            /title                 |                        | title
            /title/en              | "soft\\u000bbreak"    | title.en
            /phase                 | "two\\nlines"         | phase
            /startsAt              | "tomorrow"             | startsAt
            /startsAt              | "+999999999-01-01T00:00:00Z" | startsAt
            /endsAt                | "2040-07-01T10:00:00Z" | endsAt
            /endsAt                | "2040-07-03T10:00:01Z" | endsAt
            /gates                 | []                     | gates
            /gates                 | ["A", "A"]             | gates
            /gates                 | ["a gate"]             | gates[0]
            /categories            | []                     | categories
            /categories/0/category | "Z"                    | categories[0].category
            /categories/0/capacity | 0                      | categories[0].capacity
            /categories/1/category | "A"                    | categories
            """)
    void aSessionThatCantBeIsRefusedNamingTheField(String pointer, @Nullable String value, String field) {
        String code = newCode();
        ObjectNode body = session(code);
        set(body, pointer, value == null ? "null" : value);

        ResponseEntity<String> answer = post("/admin/sessions", body);

        problem(answer, 400, "validation-failed");
        assertThat(json.readTree(answer.getBody())
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .contains(field);
        assertThat(send(HttpMethod.GET, "/admin/sessions/" + code, admin(), null, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidInTheCallersLanguage() {
        ResponseEntity<String> answer = http.post()
                .uri("/admin/sessions")
                .headers(headers -> headers.setBearerAuth(admin()))
                .header("Accept-Language", "fr")
                .contentType(MediaType.APPLICATION_JSON)
                .body(session(newCode()).put("venue", "NOWHERE").toString())
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getBody()).contains("est inconnu");
    }

    @Test
    void noMorePlacesThanTheVenueHas() {
        ObjectNode body = session(newCode());
        set(body, "/categories/0/capacity", "999999");

        problem(post("/admin/sessions", body), 422, "capacity-above-venue");
    }

    @Test
    void aMovedSessionIsToldWithItsGatesAndFoundOnItsNewDay() {
        String code = publishSession();
        ObjectNode moved = session(code).put("startsAt", "2040-07-09T22:30:00Z").put("endsAt", "2040-07-10T01:00:00Z");
        moved.putArray("gates").add("W9");

        JsonNode answer = ok(put("/admin/sessions/" + code, moved, null));

        assertThat(answer.path("version").asInt()).isEqualTo(2);
        JsonNode told = told(code, 2);
        assertThat(told.path("startsAt").asString()).isEqualTo("2040-07-09T22:30:00Z");
        assertThat(told.path("gates").valueStream().map(JsonNode::asString)).containsExactly("W9");
        assertThat(told.at("/categories/0/capacity").asInt()).isEqualTo(100);
        assertThat(ok(send(HttpMethod.GET, "/sessions?from=2040-07-10&to=2040-07-10&size=100", null, null, null))
                        .toString())
                .contains(code);
    }

    @Test
    void theSameChangeTwiceIsToldOnceWhateverVersionItStartsFrom() {
        String code = publishSession();
        ObjectNode renamed = session(code).put("phase", "final");

        ok(put("/admin/sessions/" + code, renamed, "\"1\""));
        ResponseEntity<String> again = put("/admin/sessions/" + code, renamed, "\"1\"");

        assertThat(ok(again).path("version").asInt()).isEqualTo(2);
        assertThat(again.getHeaders().getETag()).isEqualTo("\"2\"");
        assertThat(edits(code)).hasSize(2);
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        String code = publishSession();
        String tag = send(HttpMethod.GET, "/admin/sessions/" + code, admin(), null, null)
                .getHeaders()
                .getETag();
        ok(put("/admin/sessions/" + code, session(code).put("phase", "final"), tag));

        problem(put("/admin/sessions/" + code, session(code).put("phase", "bronze"), tag), 412, "changed-meanwhile");
        problem(
                put("/admin/sessions/" + code, session(code).put("phase", "bronze"), "nonsense"),
                400,
                "validation-failed");

        assertThat(edited(code).path("phase").asString()).isEqualTo("final");
        ok(put("/admin/sessions/" + code, session(code).put("phase", "bronze"), "W/\"2\""));
    }

    @Test
    void closingTheSaleIsAChangeAndCancellingIsNot() {
        String code = publishSession();

        ok(put("/admin/sessions/" + code, session(code).put("status", "CLOSED"), null));
        assertThat(told(code, 2).path("status").asString()).isEqualTo("CLOSED");

        problem(
                put("/admin/sessions/" + code, session(code).put("status", "CANCELLED"), null),
                400,
                "validation-failed");
        assertThat(edited(code).path("status").asString()).isEqualTo("CLOSED");
    }

    @Test
    void aCancelledSessionStaysSo() {
        String code = publishSession();
        String offer = publishOffer(code, "A", "SOLO");

        ok(post("/admin/sessions/" + code + "/cancellation", null));
        ok(post("/admin/sessions/" + code + "/cancellation", null));

        assertThat(told(code, 3).path("status").asString()).isEqualTo("CANCELLED");
        assertThat(edits(code)).containsExactly("session-published", "offer-published", "session-cancelled");
        problem(put("/admin/sessions/" + code, session(code).put("phase", "final"), null), 409, "session-cancelled");
        problem(post("/admin/offers", offer(code, "A", "DUO")), 409, "session-cancelled");
        problem(put("/admin/offers/" + offer, price(100), null), 409, "session-cancelled");
        assertThat(edited(code).path("version").asInt()).isEqualTo(3);
    }

    @Test
    void cancellingTakesAFreshProof() {
        String code = publishSession();
        String stale = TestTokens.stale(administrator, "ADMINISTRATOR");

        problem(
                send(HttpMethod.POST, "/admin/sessions/" + code + "/cancellation", stale, null, null),
                403,
                "step-up-required");

        assertThat(edited(code).path("status").asString()).isEqualTo("ON_SALE");
    }

    @Test
    void anOfferAsksForLiveCodesIsChangedWithdrawnAndBroughtBack() {
        String code = publishSession();
        ResponseEntity<String> created =
                post("/admin/offers", offer(code, "A", "DUO").put("liveCode", true));
        String id = ok(created).path("id").asString();
        assertThat(created.getStatusCode().value()).isEqualTo(201);
        JsonNode told = told(code, 2).at("/offers/0");
        assertThat(told.path("offer").asString()).isEqualTo(id);
        assertThat(told.path("liveCode").asBoolean()).isTrue();
        assertThat(told.path("persons").asInt()).isEqualTo(2);

        ok(put("/admin/offers/" + id, price(9_900), null));
        assertThat(told(code, 3).at("/offers/0/price/amount").asInt()).isEqualTo(9_900);
        assertThat(told(code, 3).at("/offers/0/liveCode").asBoolean()).isTrue();
        ok(put("/admin/offers/" + id, price(9_900).put("status", "WITHDRAWN"), null));
        ok(put("/admin/offers/" + id, price(9_900).put("status", "WITHDRAWN"), null));
        assertThat(told(code, 4).at("/offers/0/status").asString()).isEqualTo("WITHDRAWN");
        assertThat(ok(send(HttpMethod.GET, "/offers?session=" + code, null, null, null))
                        .at("/items/0/status")
                        .asString())
                .isEqualTo("WITHDRAWN");
        problem(post("/admin/offers", offer(code, "A", "DUO")), 409, "offer-exists");
        ok(put("/admin/offers/" + id, price(9_900).put("status", "ON_SALE"), null));

        assertThat(pricesThatWere(code, id)).containsExactly(4_800, 9_900, 9_900, 9_900);
        assertThat(edits(code))
                .containsExactly(
                        "session-published", "offer-published", "offer-changed", "offer-withdrawn", "offer-published");
    }

    @Test
    void theJournalIsToldWhoChangedWhatAndNothingOfWhatChangedNothing() {
        String code = publishSession();
        String offer = publishOffer(code, "A", "DUO");
        ok(put("/admin/offers/" + offer, price(9_900), null));
        ok(put("/admin/offers/" + offer, price(9_900), null));
        ok(put("/admin/sessions/" + code, session(code).put("status", "CLOSED"), null));
        problem(put("/admin/sessions/" + code, session(code).put("phase", "final"), "\"1\""), 412, "changed-meanwhile");
        ok(post("/admin/sessions/" + code + "/cancellation", null));
        ok(post("/admin/sessions/" + code + "/cancellation", null));

        List<JsonNode> acts = acts();

        assertThat(acts)
                .map(act -> act.path("act").asString())
                .containsExactly(
                        "session-published",
                        "offer-published",
                        "offer-changed",
                        "session-changed",
                        "session-cancelled");
        assertThat(acts)
                .allMatch(act -> act.at("/details/session").asString().equals(code))
                .map(act -> act.at("/details/version").asString())
                .containsExactly("1", "2", "3", "4", "5");
        JsonNode repriced = acts.get(2).path("details");
        assertThat(repriced.path("offer").asString()).isEqualTo(offer);
        assertThat(repriced.path("priceBefore").asString()).isEqualTo("4800 EUR");
        assertThat(repriced.path("price").asString()).isEqualTo("9900 EUR");
        assertThat(acts.get(3).at("/details/statusBefore").asString()).isEqualTo("ON_SALE");
        assertThat(acts.get(3).at("/details/status").asString()).isEqualTo("CLOSED");
    }

    @Test
    void whoEditedStandsInNoTable() {
        String code = publishSession();
        acts();

        assertThat(edits(code)).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM session_edit e WHERE to_jsonb(e)::text LIKE '%' || ? || '%'")
                        .param(administrator)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSampleOfAnActIsOfItsSchema() {
        EventSample sample = new EventSample("catalog-service", "staff-acted");

        assertThat(sample.problemsOf(sample.json())).isEmpty();
    }

    @Test
    void nothingCanBeHadOfWhatIsNotOnSale() {
        String code = publishSession();
        String offer = publishOffer(code, "A", "DUO");
        jdbc.sql("UPDATE category SET available = 9 WHERE session_code = :code")
                .param("code", code)
                .update();

        assertThat(available(code)).isEqualTo(4);
        ok(put("/admin/offers/" + offer, price(4_800).put("status", "WITHDRAWN"), null));
        assertThat(available(code)).isZero();
        ok(put("/admin/offers/" + offer, price(4_800).put("status", "ON_SALE"), null));
        ok(post("/admin/sessions/" + code + "/cancellation", null));
        assertThat(available(code)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /session        | "NONE-0000-0000" | session
            /category       | "D"              | category
            /category       | "Z"              | category
            /type           | "TRIO"           | type
            /price          |                  | price
            /price/amount   | 0                | price.amount
            /price/amount   | "much"           | price.amount
            /price/currency | "EURO"           | price.currency
            /price/currency | "XYZ"            | price.currency
            /price/currency | "USD"            | price.currency
            """)
    void anOfferThatCantBeIsRefusedNamingTheField(String pointer, @Nullable String value, String field) {
        String code = publishSession();
        ObjectNode body = offer(code, "A", "SOLO");
        set(body, pointer, value == null ? "null" : value);

        ResponseEntity<String> answer = post("/admin/offers", body);

        problem(answer, 400, "validation-failed");
        assertThat(answer.getBody()).contains("\"field\":\"" + field + "\"");
        assertThat(edited(code).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsNotThereCantBeChanged() {
        problem(put("/admin/sessions/NONE-0000-0000", session(newCode()), null), 404, "not-found");
        problem(post("/admin/sessions/NONE-0000-0000/cancellation", null), 404, "not-found");
        problem(put("/admin/offers/" + UUID.randomUUID(), price(100), null), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"SPECTATOR", "STEWARD", "SUPERVISOR"})
    void nobodyElseEdits(String role) {
        String code = newCode();
        String token = TestTokens.person(UUID.randomUUID().toString(), role);

        problem(send(HttpMethod.POST, "/admin/sessions", token, session(code), null), 403, "forbidden");

        problem(send(HttpMethod.GET, "/admin/sessions/" + code, admin(), null, null), 404, "not-found");
    }

    private int available(String session) {
        return ok(send(HttpMethod.GET, "/offers?session=" + session, null, null, null))
                .at("/items/0/available")
                .asInt();
    }

    private String publishSession() {
        String code = newCode();
        ResponseEntity<String> answer = post("/admin/sessions", session(code));
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(201);
        assertThat(answer.getHeaders().getFirst("Location")).isEqualTo("/api/v1/admin/sessions/" + code);
        return code;
    }

    private String publishOffer(String session, String category, String type) {
        return ok(post("/admin/offers", offer(session, category, type)))
                .path("id")
                .asString();
    }

    private static String newCode() {
        return CODES + NEXT.incrementAndGet();
    }

    private ObjectNode session(String code) {
        return (ObjectNode) json.readTree("""
                {"code": "%s", "sport": "BOX", "venue": "SP6", "title": {"en": "Exhibition bout", "fr": "Combat de gala"},
                 "startsAt": "2040-07-02T10:00:00Z", "endsAt": "2040-07-02T12:00:00Z", "medal": false,
                 "phase": "exhibition", "gates": ["N1", "S1"],
                 "categories": [{"category": "A", "capacity": 100}, {"category": "B", "capacity": 200}]}
                """.formatted(code));
    }

    private ObjectNode offer(String session, String category, String type) {
        return price(4_800).put("session", session).put("category", category).put("type", type);
    }

    private ObjectNode price(long cents) {
        return (ObjectNode) json.readTree("{\"price\": {\"amount\": %d, \"currency\": \"EUR\"}}".formatted(cents));
    }

    private void set(ObjectNode body, String pointer, String value) {
        int end = pointer.lastIndexOf('/');
        ((ObjectNode) body.at(pointer.substring(0, end))).set(pointer.substring(end + 1), json.readTree(value));
    }

    private JsonNode edited(String code) {
        return ok(send(HttpMethod.GET, "/admin/sessions/" + code, admin(), null, null));
    }

    /** What others hear of that version or a later one, of the shape that they were promised. */
    private JsonNode told(String code, int version) {
        String event = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> published.bySession.getOrDefault(code, "{}"),
                        told -> json.readTree(told).path("version").asInt() >= version);
        assertThat(EVENTS.problemsOf(event)).isEmpty();
        return json.readTree(event);
    }

    /** As the administrators' deeds keep them, when no event has them any more. */
    private List<Integer> pricesThatWere(String code, String offer) {
        return jdbc.sql("""
                        SELECT (offer -> 'price' ->> 'amount')::integer
                        FROM session_edit, jsonb_array_elements(state -> 'offers') AS offer
                        WHERE session_code = :code AND offer ->> 'offer' = :offer ORDER BY version""")
                .param("code", code)
                .param("offer", offer)
                .query(Integer.class)
                .list();
    }

    private List<String> edits(String code) {
        return jdbc.sql("SELECT event FROM session_edit WHERE session_code = :code ORDER BY version")
                .param("code", code)
                .query(String.class)
                .list();
    }

    private List<JsonNode> acts() {
        return new ToldActs("catalog-service", jdbc).of(UUID.fromString(administrator));
    }

    private String admin() {
        return TestTokens.person(administrator, "ADMINISTRATOR");
    }

    private ResponseEntity<String> post(String path, @Nullable JsonNode body) {
        return send(HttpMethod.POST, path, admin(), body, null);
    }

    private ResponseEntity<String> put(String path, JsonNode body, @Nullable String ifMatch) {
        return send(HttpMethod.PUT, path, admin(), body, ifMatch);
    }

    private ResponseEntity<String> send(
            HttpMethod method, String path, @Nullable String token, @Nullable JsonNode body, @Nullable String ifMatch) {
        RestClient.RequestBodySpec request = http.method(method).uri(path);
        if (token != null) {
            request.headers(headers -> headers.setBearerAuth(token));
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body.toString());
        }
        return request.retrieve().toEntity(String.class);
    }

    private JsonNode ok(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as(answer.getBody())
                .isTrue();
        return json.readTree(answer.getBody());
    }

    private void problem(ResponseEntity<String> answer, int status, String code) {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
        assertThat(json.readTree(answer.getBody()).path("code").asString()).isEqualTo(code);
    }
}
