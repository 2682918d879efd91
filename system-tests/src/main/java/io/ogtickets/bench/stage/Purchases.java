package io.ogtickets.bench.stage;

import io.ogtickets.bench.stage.Shop.Offer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Buys many tickets the way everybody buys one: order, pay on the hosted page, be issued. */
public record Purchases(Stage stage, Shop shop, List<Account> buyers) {

    private static final int AT_ONCE = 8;
    private static final int PAGE = 100;
    private static final int PERSONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** Somebody's order. */
    public record Bought(Account buyer, String order) {}

    /** Places and pays so many orders, each of that many of each of these family offers. */
    public List<Bought> pay(int orders, List<Offer> offers, int quantityOfEach) {
        return together(orders, number -> {
            Account buyer = buyers.get(number % buyers.size());
            String order = shop.order(buyer, offers, quantityOfEach);
            shop.pay(shop.checkout(buyer, order));
            return new Bought(buyer, order);
        });
    }

    /** The codes of all tickets of these orders, once they are issued. */
    public List<String> codes(List<Bought> bought, int familiesEach) {
        return together(bought.size(), number -> codes(bought.get(number), familiesEach * PERSONS)).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Waits until something holds. */
    public static void await(String what, Supplier<Boolean> holds) {
        await(what, PATIENCE, holds);
    }

    /** The same with a patience of one's own. */
    public static void await(String what, Duration patience, Supplier<Boolean> holds) {
        long end = System.nanoTime() + patience.toNanos();
        while (!holds.get()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not within " + patience + ": " + what);
            }
            Pause.of(BETWEEN_LOOKS);
        }
    }

    private static List<String> codes(Bought bought, int tickets) {
        String path = "/api/v1/tickets?size=" + PAGE + "&order=" + bought.order();
        await(
                tickets + " tickets of order " + bought.order(),
                () -> bought.buyer().api().get(path).path("total").asInt() == tickets);
        List<String> codes = new ArrayList<>();
        for (int page = 0; page * PAGE < tickets; page++) {
            JsonNode items = bought.buyer().api().get(path + "&page=" + page).path("items");
            items.valueStream().forEach(ticket -> codes.add(ticket.path("code").asString()));
        }
        return codes;
    }

    private static <T> List<T> together(int count, IntFunction<T> each) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            return IntStream.range(0, count)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> each.apply(number), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }
}
