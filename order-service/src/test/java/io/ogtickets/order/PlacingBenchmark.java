package io.ogtickets.order;

import io.micrometer.core.instrument.MeterRegistry;
import io.ogtickets.order.catalog.application.CatalogueSession;
import io.ogtickets.order.catalog.application.RecordSession;
import io.ogtickets.order.ordering.application.PlaceOrder;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.Quote;
import io.ogtickets.platform.idempotency.BatchedRequests;
import io.ogtickets.platform.idempotency.IdempotencyKey;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platformtest.Figures;
import io.ogtickets.platformtest.RealKafka;
import io.ogtickets.platformtest.RealPostgres;
import io.ogtickets.platformtest.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many orders a second the service places, without HTTP, beside the same PostgreSQL's rate of plain transactions on one
 * hot row. Not a part of the build: {@code ./og bench placing} runs it, with the system properties {@code placing.seconds},
 * {@code placing.clients}, {@code placing.allotments}, {@code placing.rounds}, and {@code placing.filled}, the orders that
 * there are when it measures again.
 */
final class PlacingBenchmark {

    private static final int ITEMS_OF_A_SESSION = 100;
    private static final int EVERYBODY = 100_000_000;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final int MOST_WARM_UPS = 12;
    private static final int NO_FASTER_SO_OFTEN = 2;
    private static final double FASTER = 1.03;

    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("placing.seconds", 10));
    /** More than the two batches that a lane has in hand can hold: of fewer, all wait while the processors rest. */
    private static final int CLIENTS = Integer.getInteger("placing.clients", 640);

    private static final int ALLOTMENTS = Integer.getInteger("placing.allotments", 1);
    private static final int ROUNDS = Integer.getInteger("placing.rounds", 3);
    private static final int FILLED = Integer.getInteger("placing.filled", 0);

    private final ConfigurableApplicationContext service = new SpringApplicationBuilder(OrderServiceApplication.class)
            .initializers(new RealPostgres(), new RealKafka(), new TestTokens())
            .properties("server.port=0", "logging.level.root=warn")
            .run();
    private final PlaceOrder place = service.getBean(PlaceOrder.class);
    private final BatchedRequests requests = service.getBean(BatchedRequests.class);
    private final JdbcClient jdbc = service.getBean(JdbcClient.class);
    private final Map<String, Double> figures = new HashMap<>();

    @Test
    void measure() throws Exception {
        try (service) {
            List<UUID> offers = open(ALLOTMENTS);
            HotRow hotRow = new HotRow(jdbc);
            warmUp(offers);
            measure("empty", offers, hotRow);
            if (FILLED > 0) {
                fill(offers);
                measure("filled", offers, hotRow);
            }
        }
        Figures.keep(figures);
    }

    /** Until it gets no faster twice. */
    private void warmUp(List<UUID> offers) throws Exception {
        double best = 0;
        int noFaster = 0;
        for (int i = 0; i < MOST_WARM_UPS && noFaster < NO_FASTER_SO_OFTEN; i++) {
            double rate = place(offers, CLIENTS, WARM_UP).perSecond();
            noFaster = rate > best * FASTER ? 0 : noFaster + 1;
            best = Math.max(best, rate);
        }
    }

    /** The medians of the rounds are kept under names that begin with the state. */
    private void measure(String state, List<UUID> offers, HotRow hotRow) throws Exception {
        long orders = countOrders();
        System.out.printf(Locale.ROOT, "orders in the database: %,d%n", orders);
        List<Double> ratios = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        List<Double> connections = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            double reference = hotRow.transactionsPerSecond((int) ROUND.toSeconds());
            Spent before = spent();
            Measured measured = place(offers, CLIENTS, ROUND);
            Spent spent = spent().since(before, measured.nanosSorted().length);
            ratios.add(measured.perSecond() / reference);
            rates.add(measured.perSecond());
            connections.add(spent.connections());
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %,.0f orders/s, p50 %.1f ms, p99 %.1f ms; hot row %,.0f/s; ratio %.2f%n",
                    round,
                    measured.perSecond(),
                    measured.percentile(50),
                    measured.percentile(99),
                    reference,
                    measured.perSecond() / reference);
            System.out.println("         an order: " + spent);
        }
        figures.put(state + ".orders", (double) orders);
        figures.put(state + ".ratio", median(ratios));
        figures.put(state + ".perSecond", median(rates));
        figures.put(state + ".connectionMicros", median(connections));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /** Processor time of this process and of PostgreSQL, and the time that connections were in use. */
    private record Spent(double service, double postgres, double connections) {
        Spent since(Spent before, int orders) {
            return new Spent(
                    (service - before.service) / orders,
                    (postgres - before.postgres) / orders,
                    (connections - before.connections) / orders);
        }

        @Override
        public String toString() {
            return "%.0f us of processor here, %.0f us in PostgreSQL; %.0f us of a connection"
                    .formatted(service, postgres, connections);
        }
    }

    private Spent spent() {
        double postgres = jdbc.sql("SELECT pid FROM pg_stat_activity").query(Long.class).list().stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(cpu -> cpu.toNanos() / 1e3)
                .sum();
        return new Spent(
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e3,
                postgres,
                service.getBean(MeterRegistry.class)
                        .get("hikaricp.connections.usage")
                        .timer()
                        .totalTime(TimeUnit.MICROSECONDS));
    }

    /** Sessions with so many categories in all, each with one offer for one person. */
    private List<UUID> open(int allotments) {
        List<UUID> offers =
                IntStream.range(0, allotments).mapToObj(i -> UUID.randomUUID()).toList();
        for (int from = 0; from < allotments; from += ITEMS_OF_A_SESSION) {
            int to = Math.min(allotments, from + ITEMS_OF_A_SESSION);
            service.getBean(RecordSession.class).record(session("BEN-" + from, offers, from, to));
        }
        return offers;
    }

    private static CatalogueSession session(String code, List<UUID> offers, int from, int to) {
        Instant start = Instant.parse("2028-07-22T09:00:00Z");
        return new CatalogueSession(
                code,
                1,
                "SWM",
                start,
                start.plusSeconds(7_200),
                "ON_SALE",
                IntStream.range(from, to)
                        .mapToObj(i -> new CatalogueSession.Category("C" + i, EVERYBODY))
                        .toList(),
                IntStream.range(from, to)
                        .mapToObj(i -> new CatalogueSession.Offer(
                                offers.get(i), "C" + i, "SOLO", 1, new Money(4_800, "EUR"), false, "ON_SALE"))
                        .toList());
    }

    private void fill(List<UUID> offers) throws Exception {
        while (countOrders() < FILLED) {
            place(offers, CLIENTS, WARM_UP);
        }
    }

    private long countOrders() {
        return jdbc.sql("SELECT count(*) FROM ticket_order").query(Long.class).single();
    }

    private record Measured(double perSecond, long[] nanosSorted) {
        double percentile(int percent) {
            return nanosSorted[(int) ((nanosSorted.length - 1L) * percent / 100)] / 1e6;
        }
    }

    /** Everybody orders one again and again, each time as somebody else. */
    private Measured place(List<UUID> offers, int clients, Duration duration) throws Exception {
        AtomicLong placed = new AtomicLong();
        AtomicInteger failed = new AtomicInteger();
        long[][] latencies = new long[clients][];
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                int number = client;
                threads.execute(() -> latencies[number] = placeUntil(end, offers, placed, failed));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (failed.get() > 0) {
            throw new IllegalStateException(failed.get() + " orders were not placed");
        }
        return new Measured(
                placed.get() / seconds,
                Arrays.stream(latencies).flatMapToLong(Arrays::stream).sorted().toArray());
    }

    private long[] placeUntil(long end, List<UUID> offers, AtomicLong placed, AtomicInteger failed) {
        long[] nanos = new long[1 << 14];
        int count = 0;
        while (System.nanoTime() < end && count < nanos.length) {
            long begin = System.nanoTime();
            if (placeOne(offers.get(ThreadLocalRandom.current().nextInt(offers.size()))) == 201) {
                placed.incrementAndGet();
            } else {
                failed.incrementAndGet();
            }
            nanos[count++] = System.nanoTime() - begin;
        }
        return Arrays.copyOf(nanos, count);
    }

    private int placeOne(UUID offer) {
        UUID buyer = UUID.randomUUID();
        List<Quote.Wanted> wanted = List.of(new Quote.Wanted(offer, 1));
        IdempotencyKey key = new IdempotencyKey(
                buyer.toString(), "POST /api/v1/orders", UUID.randomUUID().toString());
        return place.place(requests.keyed(key, wanted), new AccountId(buyer), wanted, Locale.ENGLISH)
                .status();
    }
}
