package io.ogtickets.systemtests;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Buyers who order and pay one after the other, whatever happens to the system, and keep what was promised to them. What
 * isn't answered, or with 5xx, they ask again with the same key, as a client does.
 */
final class Crowd implements AutoCloseable {

    private static final int BUYERS = 8;

    private final Shop shop;
    private final JsonNode offer;
    private final Queue<JsonNode> ordered = new ConcurrentLinkedQueue<>();
    private final Queue<JsonNode> paid = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> buyers;
    private volatile boolean goesOn = true;

    private Crowd(Shop shop, JsonNode offer) {
        this.shop = shop;
        this.offer = offer;
        this.buyers = IntStream.range(0, BUYERS)
                .<Future<?>>mapToObj(i -> threads.submit(this::buyOneAfterTheOther))
                .toList();
    }

    static Crowd buying(Shop shop, JsonNode offer) {
        return new Crowd(shop, offer);
    }

    /** Orders that were answered 201. */
    List<JsonNode> ordered() {
        return List.copyOf(ordered);
    }

    /** Orders whose payment Stripe confirmed to the buyer. */
    List<JsonNode> paid() {
        return List.copyOf(paid);
    }

    /** Lets everybody finish what he began, for as long as that takes. */
    void goHome() throws Exception {
        goesOn = false;
        for (Future<?> buyer : buyers) {
            buyer.get();
        }
    }

    @Override
    public void close() {
        goesOn = false;
        threads.close();
    }

    private void buyOneAfterTheOther() {
        while (goesOn) {
            Api keyed =
                    shop.spectator().with("Idempotency-Key", UUID.randomUUID().toString());
            Optional<JsonNode> order = insist(() -> shop.order(keyed, offer, 1), () -> true);
            order.ifPresent(ordered::add);
            order.ifPresent(this::pay);
        }
    }

    private void pay(JsonNode order) {
        Api keyed = shop.spectator().with("Idempotency-Key", UUID.randomUUID().toString());
        insist(() -> new Shop(shop.system(), keyed).payment(order), () -> goesOn)
                .filter(payment -> shop.pay(payment, Shop.GOOD_CARD).equals("succeeded"))
                .ifPresent(payment -> paid.add(order));
    }

    /** The answer, unless the buyer gives up before there is one. */
    private static Optional<JsonNode> insist(Supplier<Answer> request, BooleanSupplier still) {
        List<Answer> answers = new ArrayList<>();
        do {
            try {
                answers.add(request.get());
            } catch (UncheckedIOException connectionLost) {
                continue;
            }
            if (answers.getLast().status() < 500) {
                return Optional.of(answers.getLast().ok());
            }
        } while (still.getAsBoolean());
        return Optional.empty();
    }
}
