package io.ogtickets.systemtests;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What an administrator does with the catalogue. */
record BackOffice(People people) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A session of boxing with a hundred places in category A, and no offers yet. */
    String publishSession() {
        return publishSession("N1", "S1");
    }

    String publishSession(String... gates) {
        String code = "BOX-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Map<String, Object> session = plan(inDays(10), gates);
        session.put("code", code);
        session.put("sport", "BOX");
        session.put("categories", List.of(Map.of("category", "A", "capacity", 100)));
        administrator().post("/admin/sessions", session).ok();
        return code;
    }

    /** The same session, another day and by other gates. */
    JsonNode moveSession(String code, Instant start, String... gates) {
        return administrator()
                .put("/admin/sessions/" + code, plan(start, gates))
                .ok();
    }

    JsonNode cancelSession(String code) {
        return administrator()
                .post("/admin/sessions/" + code + "/cancellation", Map.of())
                .ok();
    }

    /** An offer whose tickets ask for a live code; answered once order-service sells it. */
    JsonNode publishLiveOffer(String session, String category, String type) {
        return publishOffer(session, category, type, true);
    }

    JsonNode publishOffer(String session, String category, String type, boolean liveCode) {
        String id = administrator()
                .post(
                        "/admin/offers",
                        Map.of(
                                "session",
                                session,
                                "category",
                                category,
                                "type",
                                type,
                                "price",
                                Map.of("amount", 4_800, "currency", "EUR"),
                                "liveCode",
                                liveCode))
                .ok()
                .path("id")
                .asString();
        return await().atMost(PATIENCE)
                .until(
                        () -> people.system()
                                .api()
                                .get("/offers?session=" + session)
                                .ok()
                                .path("items")
                                .valueStream()
                                .filter(offer -> offer.path("id").asString().equals(id))
                                .findFirst()
                                .orElseThrow(),
                        offer -> offer.path("available").asInt() > 0);
    }

    /** On the hour, so many days ahead. */
    static Instant inDays(int days) {
        return Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(days));
    }

    private static Map<String, Object> plan(Instant start, String... gates) {
        return new HashMap<>(Map.of(
                "venue",
                "SP6",
                "title",
                Map.of("en", "Exhibition bout", "fr", "Combat de gala"),
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(Duration.ofHours(2)).toString(),
                "medal",
                false,
                "phase",
                "exhibition",
                "gates",
                List.of(gates)));
    }

    private Api administrator() {
        return people.demo("ADMINISTRATOR");
    }
}
