package io.ogtickets.bench.chapter;

import io.ogtickets.bench.report.Figure;
import io.ogtickets.bench.report.Report;
import io.ogtickets.bench.stage.Database;
import io.ogtickets.bench.stage.Purchases;
import io.ogtickets.bench.stage.Shop;
import io.ogtickets.bench.stage.Shop.Offer;
import io.ogtickets.bench.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How fast tickets are issued. ticket-service is halted while family orders are paid, so that afterwards its speed shows
 * and not that of the payments; and how soon a ticket is there while it isn't behind.
 */
final class IssuingChapter {

    private static final int FAMILY_ORDERS = 1_500;
    private static final int ORDERS_IN_TIME = 300;
    private static final int PERSONS = 4;
    private static final double P99 = 0.99;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Stage stage;
    private final Report report;
    private final Purchases purchases;
    private final Shop shop;

    IssuingChapter(Stage stage, Report report) {
        this.stage = stage;
        this.report = report;
        this.shop = new Shop(stage, stage.demo("ADMINISTRATOR"));
        this.purchases = new Purchases(stage, shop, stage.buyers(Chapter.CLIENTS));
    }

    void measure() {
        List<Offer> family = shop.offers("FAMILY", 1);
        shop.givePlentyOf(family.getFirst());
        inTime(family);
        backlog(family);
    }

    private void inTime(List<Offer> family) {
        double before = databaseTime();
        long begin = System.nanoTime();
        int orders = purchases.pay(ORDERS_IN_TIME, family, 1).size();
        double perSecond = orders * 1e9 / (System.nanoTime() - begin);
        awaitIssued(before, orders);
        report.add(Figure.time(
                "order paid → tickets issued, p99, at %.0f paid orders/s".formatted(perSecond), delays(before), SOON));
    }

    private void backlog(List<Offer> family) {
        double before = databaseTime();
        stage.halt("ticket-service");
        try {
            purchases.pay(FAMILY_ORDERS, family, 1);
        } finally {
            stage.resume("ticket-service");
        }
        awaitIssued(before, FAMILY_ORDERS);
        Map<String, Double> window = tickets()
                .map("SELECT count(*), extract(epoch FROM max(issued_at) - min(issued_at))"
                        + " FROM ticket WHERE issued_at > to_timestamp(" + before + ")");
        window.forEach((count, seconds) -> report.add(Figure.perSecond(
                "tickets issued from a backlog of " + count, Double.parseDouble(count) / seconds, "tickets")));
    }

    /** From the moment that the order counts as paid to that in which the ticket is made, as the databases have them. */
    private Duration delays(double since) {
        Map<String, Double> paid = stage.database()
                .named("orders")
                .map("SELECT id::text, extract(epoch FROM paid_at) FROM ticket_order WHERE paid_at > to_timestamp("
                        + since + ")");
        Map<String, Double> issued = tickets()
                .map("SELECT order_id::text, extract(epoch FROM max(issued_at)) FROM ticket"
                        + " WHERE issued_at > to_timestamp(" + since + ") GROUP BY 1");
        double[] delays = paid.entrySet().stream()
                .mapToDouble(order -> issued.getOrDefault(order.getKey(), Double.MAX_VALUE) - order.getValue())
                .sorted()
                .toArray();
        return Duration.ofNanos((long) (1e9 * delays[(int) Math.ceil(P99 * delays.length) - 1]));
    }

    private void awaitIssued(double since, int orders) {
        Purchases.await(
                "all tickets are issued",
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

    private Database tickets() {
        return stage.database().named("tickets");
    }
}
