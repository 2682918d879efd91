package io.ogtickets.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ogtickets.catalog.application.AddressVenues;
import io.ogtickets.catalog.application.ImportCalendar;
import io.ogtickets.platformtest.EventSample;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CatalogTest
class CatalogIT {

    private final String address;
    private final RestClient http;

    @Autowired
    private Published published;

    @Autowired
    private ImportCalendar importCalendar;

    @Autowired
    private AddressVenues addressVenues;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private JsonMapper json;

    CatalogIT(@LocalServerPort int port) {
        address = "http://localhost:" + port + "/api/v1";
        http = RestClient.builder()
                .baseUrl(address)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "/sessions?to=2039-12-31,            648",
        "/sessions?sport=SWM,                16",
        "/sessions?medal=true,               197",
        "/sessions?sport=SWM&medal=true,     9",
        "/sessions?q=natation,               23",
        "/sessions?q=Epée,                   8",
        "/sessions?q=ESCRIME grand palais,   18",
        "/sessions?q=100%25,                 0",
        "/sessions?venue=TAH,                4",
        "/sessions?from=1990-01-01&to=1990-12-31, 0",
        "/sports,                            46",
        "/venues,                            42",
        "/venues?size=5&page=8,              42",
        "/offers?session=SWM-0727-1100,      12",
        "/offers?session=SWM-0727-1100&type=DUO, 4",
    })
    void theCatalogueIsListedFilteredAndSearched(String path, int total) {
        assertThat(get(path).path("total").asInt()).isEqualTo(total);
    }

    @Test
    void theFirstSessionIsFourWeeksAhead() {
        JsonNode first = get("/sessions?size=1").path("items").path(0);

        assertThat(first.path("code").asString()).isEqualTo("RU7-0724-1530");
        assertThat(Instant.parse(first.path("startsAt").asString()))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(27)), Instant.now().plus(Duration.ofDays(36)));
    }

    @Test
    void aDayIsTheVenuesOwn() {
        JsonNode surfing = get("/sessions?venue=TAH&size=1").path("items").path(0);
        String day = Instant.parse(surfing.path("startsAt").asString())
                .atZone(ZoneId.of("Pacific/Tahiti"))
                .toLocalDate()
                .toString();

        assertThat(get("/sessions?venue=TAH&from=" + day + "&to=" + day)
                        .path("items")
                        .path(0)
                        .path("code"))
                .isEqualTo(surfing.path("code"));
    }

    @Test
    void namesFollowTheCallersLanguage() {
        String french = http.get()
                .uri("/sessions/SWM-0727-1100")
                .header("Accept-Language", "fr")
                .retrieve()
                .body(String.class);

        assertThat(french).contains("\"sportName\":\"Natation\"", "F 100m papillon");
        assertThat(get("/sessions/SWM-0727-1100").path("sportName").asString()).isEqualTo("Swimming");
    }

    @Test
    void aShortListComesOnOnePageOrInPages() {
        assertThat(get("/sports").path("items")).hasSize(46);
        assertThat(get("/venues?size=20&page=2").path("items")).hasSize(2);
    }

    @Test
    void anUnchangedSessionIsNotSentAgain() {
        ResponseEntity<String> first =
                http.get().uri("/sessions/ARC-0725-0930").retrieve().toEntity(String.class);

        ResponseEntity<String> second = http.get()
                .uri("/sessions/ARC-0725-0930")
                .header("If-None-Match", String.valueOf(first.getHeaders().getETag()))
                .retrieve()
                .toEntity(String.class);

        assertThat(second.getStatusCode().value()).isEqualTo(304);
        assertThat(second.getHeaders().getVary()).contains("Accept-Language");
    }

    @ParameterizedTest
    @CsvSource({
        "/sessions?q=%00,           400, validation-failed, ",
        "/sessions?to=%2B999999999-01-01, 400, validation-failed, ",
        "/venues?size=101,          400, validation-failed, size",
        "/sessions/NONE-0000-0000,  404, not-found,         ",
        "/sessions?from=yesterday,  400, validation-failed, from",
        "/sessions?sort=price,      400, validation-failed, sort",
        "/sessions?medal=perhaps,   400, validation-failed, medal",
        "/sessions?size=0,          400, validation-failed, size",
        "/offers?type=TRIO,         400, validation-failed, type",
    })
    void badInputIsAProblemThatNamesTheField(String path, int status, String code, String field) {
        ResponseEntity<String> answer =
                http.get().uri(URI.create(address + path)).retrieve().toEntity(String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody()).contains("\"code\":\"" + code + "\"");
        if (field != null) {
            assertThat(answer.getBody()).contains("\"field\":\"" + field + "\"");
        }
    }

    @Test
    void everySessionIsPublishedOnceWithItsOffersHoweverOftenTheImportRuns() {
        importCalendar.once();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                published.bySession.keySet().stream().filter(code -> !code.startsWith(EditingIT.CODES)))
                        .hasSize(648));
        EventSample sample = new EventSample("catalog-service", "session-published");
        assertThat(sample.problemsOf(sample.json())).isEmpty();
        assertThat(published.bySession.values())
                .allSatisfy(event -> assertThat(sample.problemsOf(event)).isEmpty());
        assertThat(get("/sessions?to=2039-12-31").path("total").asInt()).isEqualTo(648);
    }

    @Test
    void whereToGoIsSaidWithTheAddress() {
        String concorde = "Place de la Concorde, 75008 Paris";

        assertThat(get("/venues").path("items").findValuesAsString("address"))
                .hasSize(42)
                .contains(concorde);
        assertThat(get("/sessions?venue=LC1&size=1").at("/items/0/venueAddress").asString())
                .isEqualTo(concorde);
    }

    @Test
    void aCatalogueThatWasFilledWithoutAddressesGetsThemOnceAndTellsThem() {
        jdbc.sql("UPDATE venue SET address = NULL WHERE code = 'MAM'").update();
        Map<String, Integer> before = versionsAtTheMarina();
        assertThat(get("/sessions?venue=MAM&size=1").at("/items/0/venueAddress").isNull())
                .isTrue();

        addressVenues.asInTheCalendar();
        addressVenues.asInTheCalendar();

        assertThat(jdbc.sql("""
                        SELECT count(*) FROM session s JOIN session_edit e
                        ON e.session_code = s.code AND e.version = s.version AND e.event = 'session-changed'
                        WHERE s.venue_code = 'MAM'""").query(Long.class).single()).isEqualTo(before.size());
        assertThat(versionsAtTheMarina()).hasSize(before.size()).isNotEmpty().allSatisfy((code, version) -> {
            assertThat(version).isEqualTo(before.getOrDefault(code, 0) + 1);
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                JsonNode told = json.readTree(published.bySession.getOrDefault(code, "{}"));
                assertThat(told.path("version").asInt()).isEqualTo(version);
                assertThat(told.path("venueAddress").asString())
                        .isEqualTo("Promenade Georges-Pompidou, 13008 Marseille");
            });
        });
    }

    private Map<String, Integer> versionsAtTheMarina() {
        return jdbc
                .sql("SELECT code, version FROM session WHERE venue_code = 'MAM'")
                .query((row, number) -> Map.entry(row.getString("code"), row.getInt("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void availabilityIsWhatOrderServiceLastTold() {
        tell("BDM-0728-0830", 7, 400, 36);
        tell("BDM-0728-0830", 6, 400, 12);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(available("BDM-0728-0830")).isEqualTo(364));
        tell("BDM-0728-0830", 8, 500, 498);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(available("BDM-0728-0830")).isEqualTo(2));
        JsonNode offers = get("/offers?session=BDM-0728-0830").path("items");
        assertThat(offers.findValuesAsString("available")).startsWith("2", "1", "0");
    }

    private int available(String session) {
        return get("/sessions/" + session)
                .path("categories")
                .path(0)
                .path("available")
                .asInt();
    }

    private void tell(String session, long version, int capacity, int taken) {
        String sample = new EventSample("order-service", "availability-changed").json();
        JsonNode shape = json.readTree(sample);
        assertThat(shape.path("session").isString()).isTrue();
        String data = """
                {"session":"%s","categories":[{"category":"FIRST","version":%d,"capacity":%d,"taken":%d}]}""".formatted(session, version, capacity, taken);
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>("availability", session, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "availability-changed",
                        "ce_source", "order-service",
                        "ce_time", "2026-11-21T00:00:00Z")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(event).join();
    }

    private JsonNode get(String path) {
        return json.readTree(http.get().uri(path).retrieve().body(String.class));
    }
}
