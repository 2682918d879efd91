package io.ogtickets.bench.chapter;

import io.ogtickets.bench.load.Load;
import io.ogtickets.bench.load.Request;
import io.ogtickets.bench.load.Requests;
import io.ogtickets.bench.load.Tally;
import io.ogtickets.bench.report.Figure;
import io.ogtickets.bench.report.Report;
import io.ogtickets.bench.stage.Account;
import io.ogtickets.bench.stage.Database;
import io.ogtickets.bench.stage.Payments;
import io.ogtickets.bench.stage.Payments.Awaited;
import io.ogtickets.bench.stage.Purchases;
import io.ogtickets.bench.stage.Shop;
import io.ogtickets.bench.stage.Shop.Offer;
import io.ogtickets.bench.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast tickets are issued beside how fast orders are placed, and how soon a ticket is there at half of that rate.
 * ticket-service is halted while the orders are paid, so that afterwards its speed shows and not that of what comes before
 * it. Orders are placed through the gateway; that they were paid is told where payment-service would tell it.
 */
final class IssuingChapter {

    private static final int PERSONS = 4;
    private static final double TICKETS_OVER_ORDERS = 4;
    private static final int WARM_UP = 4_000;
    private static final int MOST_ORDERS = 40_000;
    private static final Duration SUSTAINED = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration STEADY = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final double P99 = 0.99;
    private static final double MEDIAN = 0.5;

    /** An event is gone from order-service's outbox once it is published; this keeps when it was written. */
    private static final String KEEP_ORDER_PAID = """
            CREATE TABLE bench_order_paid (order_id text PRIMARY KEY, written_at timestamptz NOT NULL);
            CREATE FUNCTION bench_keep_order_paid() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                BEGIN
                    INSERT INTO bench_order_paid VALUES (NEW.key, clock_timestamp()) ON CONFLICT DO NOTHING;
                    RETURN NULL;
                END $$;
            CREATE TRIGGER bench_order_paid AFTER INSERT ON outbox
                FOR EACH ROW WHEN (NEW.type = 'order-paid') EXECUTE FUNCTION bench_keep_order_paid();""";

    private static final String KEEP_NO_MORE = """
            DROP TRIGGER IF EXISTS bench_order_paid ON outbox;
            DROP FUNCTION IF EXISTS bench_keep_order_paid;
            DROP TABLE IF EXISTS bench_order_paid;""";

    private final Stage stage;
    private final Report report;
    private final Shop shop;
    private final List<Account> buyers;
    private final Offer family;

    IssuingChapter(Stage stage, Report report) {
        this.stage = stage;
        this.report = report;
        this.shop = new Shop(stage, stage.demo("ADMINISTRATOR"));
        this.buyers = stage.buyers(Chapter.CLIENTS);
        this.family = shop.offers("FAMILY", 1).getFirst();
    }

    void measure() {
        shop.givePlentyOf(family);
        // A run that was ended early may have left it.
        orderDatabase().execute(KEEP_NO_MORE);
        try (Payments payments = new Payments(stage)) {
            measureAll(payments);
        } finally {
            // To print what was bought would keep a processor busy for the rest of the run.
            tickets().execute("DELETE FROM ticket_mail WHERE sent_at IS NULL");
        }
    }

    private void measureAll(Payments payments) {
        double begin = databaseTime();
        place(WARM_UP);
        double warm = backlog(payments, begin);
        begin = databaseTime();
        double orders = place(Math.min(MOST_ORDERS, (int) (warm / PERSONS * SUSTAINED.toSeconds())));
        double tickets = backlog(payments, begin);
        report.note("while tickets wait to be issued, none is printed for its mail");
        report.add(Figure.perSecond("POST /orders, families", orders, "orders"));
        report.add(Figure.ratio("tickets issued ÷ orders placed", tickets, orders, TICKETS_OVER_ORDERS));
        inTime(payments, (int) (orders / 2));
        inTime(payments, (int) (tickets / PERSONS / 2));
    }

    /** Places so many family orders as fast as it goes, and answers how many a second that were. */
    private double place(int orders) {
        List<String> tokens = buyers.stream().map(Account::token).toList();
        AtomicInteger left = new AtomicInteger(orders);
        Requests requests = client -> left.getAndDecrement() > 0
                ? Optional.of(Request.post("/api/v1/orders", tokens.get(client), family.order()))
                : Optional.empty();
        Tally placed =
                new Load(stage.gateway(), tokens.size(), requests).asFastAsItGoes(SUSTAINED.multipliedBy(PERSONS));
        if (placed.accepted() != orders) {
            throw new IllegalStateException("Not all of " + orders + " orders were placed: " + placed.statuses());
        }
        return placed.acceptedPerSecond();
    }

    /** Issues for all orders that were placed since then, and answers how many tickets a second that were. */
    private double backlog(Payments payments, double begin) {
        double before = databaseTime();
        List<Awaited> orders = payments.awaitedSince(begin);
        stage.halt("ticket-service");
        try {
            payments.succeed(orders);
            Purchases.await("all orders are paid", LONG, () -> paid(before) >= orders.size());
        } finally {
            stage.resume("ticket-service");
        }
        awaitIssued(before, orders.size());
        Map.Entry<String, Double> window = tickets()
                .map("SELECT count(*), extract(epoch FROM max(issued_at) - min(issued_at))"
                        + " FROM ticket WHERE issued_at > to_timestamp(" + before + ")")
                .entrySet()
                .iterator()
                .next();
        double seconds = window.getValue();
        double perSecond = Double.parseDouble(window.getKey()) / seconds;
        report.add(Figure.perSecond(
                "tickets issued from a backlog of %s, for %.0f s".formatted(window.getKey(), seconds),
                perSecond,
                "tickets"));
        return perSecond;
    }

    private void inTime(Payments payments, int perSecond) {
        double before = databaseTime();
        place((int) (perSecond * STEADY.toSeconds()));
        List<Awaited> orders = payments.awaitedSince(before);
        orderDatabase().execute(KEEP_ORDER_PAID);
        try {
            succeedSteadily(payments, orders, perSecond);
            awaitIssued(before, orders.size());
            tell(perSecond, secondsFromOrderPaidToIssued(before));
        } finally {
            orderDatabase().execute(KEEP_NO_MORE);
        }
    }

    private static void succeedSteadily(Payments payments, List<Awaited> orders, int perSecond) {
        int step = Math.max(1, (int) (perSecond * STEP.toMillis() / 1_000));
        long due = System.nanoTime();
        for (int from = 0; from < orders.size(); from += step) {
            payments.succeed(orders.subList(from, Math.min(orders.size(), from + step)));
            due += STEP.toNanos();
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    private void tell(int perSecond, double[] delays) {
        report.add(Figure.time(
                "order-paid written → tickets issued, p99, at %d paid orders/s".formatted(perSecond),
                within(P99, delays),
                SOON));
        report.note("median %d ms".formatted(within(MEDIAN, delays).toMillis()));
    }

    private long paid(double since) {
        return orderDatabase().number("SELECT count(*) FROM ticket_order WHERE paid_at > to_timestamp(" + since + ")");
    }

    /** Sorted: from the moment that order-service writes the event to that in which the order's last ticket is made. */
    private double[] secondsFromOrderPaidToIssued(double since) {
        Map<String, Double> paid =
                orderDatabase().map("SELECT order_id, extract(epoch FROM written_at) FROM bench_order_paid");
        Map<String, Double> issued = tickets()
                .map("SELECT order_id::text, extract(epoch FROM max(issued_at)) FROM ticket"
                        + " WHERE issued_at > to_timestamp(" + since + ") GROUP BY 1");
        return paid.entrySet().stream()
                .mapToDouble(order -> issued.getOrDefault(order.getKey(), Double.MAX_VALUE) - order.getValue())
                .sorted()
                .toArray();
    }

    private static Duration within(double share, double[] sortedSeconds) {
        return Duration.ofNanos((long) (1e9 * sortedSeconds[(int) Math.ceil(share * sortedSeconds.length) - 1]));
    }

    private void awaitIssued(double since, int orders) {
        Purchases.await(
                "all tickets are issued",
                LONG,
                () -> tickets().number("SELECT count(*) FROM ticket WHERE issued_at > to_timestamp(" + since + ")")
                        >= (long) orders * PERSONS);
    }

    private double databaseTime() {
        return stage.database()
                .map("SELECT '', extract(epoch FROM now())")
                .values()
                .iterator()
                .next();
    }

    private Database orderDatabase() {
        return stage.database().named("orders");
    }

    private Database tickets() {
        return stage.database().named("tickets");
    }
}
