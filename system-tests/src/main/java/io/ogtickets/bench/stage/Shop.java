package io.ogtickets.bench.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is on sale, and what an administrator does about it. */
public record Shop(Stage stage, Account administrator) {

    private static final String GOOD_CARD = "4242424242424242";
    private static final int PAGE = 100;
    private static final int PLENTY = 1_000_000;

    /**
     * An offer by what it takes to order it.
     *
     * @param id the offer's
     */
    public record Offer(String id, String session, String category) {

        static Offer of(JsonNode offer) {
            return new Offer(
                    offer.path("id").asString(),
                    offer.path("session").asString(),
                    offer.path("category").asString());
        }

        /** The body of an order of one. */
        public String order() {
            return "{\"items\":[{\"offerId\":\"" + id + "\",\"quantity\":1}]}";
        }
    }

    /** So many offers of a type that can be had, each of another category of places. */
    public List<Offer> offers(String type, int count) {
        List<Offer> found = new ArrayList<>();
        for (int page = 0; found.size() < count; page++) {
            JsonNode items = stage.stranger()
                    .get("/api/v1/offers?type=" + type + "&size=" + PAGE + "&page=" + page)
                    .path("items");
            if (items.isEmpty()) {
                throw new IllegalStateException("Only " + found.size() + " offers of type " + type);
            }
            items.valueStream()
                    .filter(offer -> offer.path("status").asString().equals("ON_SALE"))
                    .forEach(offer -> found.add(Offer.of(offer)));
        }
        return List.copyOf(found.subList(0, count));
    }

    /** The family offers of one session, one a category. */
    public List<Offer> familyOffers(String session) {
        return stage.stranger()
                .get("/api/v1/offers?type=FAMILY&size=100&session=" + session)
                .path("items")
                .valueStream()
                .map(Offer::of)
                .toList();
    }

    public String gateOf(String session) {
        return stage.stranger()
                .get("/api/v1/sessions/" + session)
                .path("gates")
                .path(0)
                .asString();
    }

    /** Makes the places of the offer's category more than anybody will take. */
    public void givePlentyOf(Offer offer) {
        setCapacity(offer, PLENTY);
    }

    /** Leaves the category of the offer only the places that are taken already. */
    public void sellOut(Offer offer) {
        setCapacity(offer, setCapacity(offer, PLENTY).path("taken").asInt());
    }

    private JsonNode setCapacity(Offer offer, int capacity) {
        return administrator
                .api()
                .put(
                        "/api/v1/admin/sessions/" + offer.session() + "/categories/" + offer.category(),
                        Map.of("capacity", capacity));
    }

    /** Places an order of many and answers its id. */
    public String order(Account buyer, List<Offer> offers, int quantityOfEach) {
        List<Map<String, Object>> items = offers.stream()
                .map(offer -> Map.<String, Object>of("offerId", offer.id(), "quantity", quantityOfEach))
                .toList();
        return buyer.api()
                .post("/api/v1/orders", Map.of("items", items))
                .path("id")
                .asString();
    }

    /** Opens the payment of an order and answers the page on which it can be paid. */
    public String checkout(Account buyer, String order) {
        return buyer.api()
                .post(
                        "/api/v1/payments",
                        Map.of("orderId", order, "returnUrl", stage.gatewayUrl() + "/orders/" + order))
                .path("checkoutUrl")
                .asString();
    }

    public void pay(String checkoutUrl) {
        new Api(checkoutUrl, "").post("", Map.of("card", GOOD_CARD));
    }
}
