package io.ogtickets.bench.chapter;

import io.ogtickets.bench.chapter.TurnByTurn.Medians;
import io.ogtickets.bench.load.Load;
import io.ogtickets.bench.load.Request;
import io.ogtickets.bench.load.Requests;
import io.ogtickets.bench.load.Tally;
import io.ogtickets.bench.reference.Pgbench;
import io.ogtickets.bench.reference.Tool;
import io.ogtickets.bench.report.Figure;
import io.ogtickets.bench.report.Report;
import io.ogtickets.bench.stage.Account;
import io.ogtickets.bench.stage.ProcessorTime;
import io.ogtickets.bench.stage.Shop;
import io.ogtickets.bench.stage.Shop.Offer;
import io.ogtickets.bench.stage.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** {@code POST /orders} through the gateway, each buyer an account and each order a key of its own. */
final class OrdersChapter {

    private static final int CATEGORIES = 500;
    private static final double ORDERS_OVER_PGBENCH = 0.5;
    private static final double OPEN_LOOP_SHARE = 0.7;
    private static final Duration OPEN_LOOP = Duration.ofSeconds(12);
    private static final Duration P99_OF_ORDERS = Duration.ofMillis(100);
    private static final double P99 = 0.99;

    private final Stage stage;
    private final Report report;
    private final Shop shop;

    OrdersChapter(Stage stage, Report report) {
        this.stage = stage;
        this.report = report;
        this.shop = new Shop(stage, stage.demo("ADMINISTRATOR"));
    }

    void measure() {
        List<Account> buyers = stage.buyers(Chapter.CLIENTS);
        List<Offer> offers = shop.offers("SOLO", CATEGORIES);
        offers.forEach(shop::givePlentyOf);
        List<Offer> hot = offers.subList(0, 1);

        place(buyers, hot).warmUp();
        place(buyers, offers).warmUp();
        double onOneOffer = sideBySide(buyers, offers);
        openLoop(buyers, hot, OPEN_LOOP_SHARE * onOneOffer);
        soldOut(buyers, hot);
    }

    private double sideBySide(List<Account> buyers, List<Offer> offers) {
        TurnByTurn turns = new TurnByTurn()
                .add("orders", () -> rate(buyers, offers.subList(0, 1)))
                .add("spread", () -> rate(buyers, offers));
        Optional<Path> program = Tool.PGBENCH.path();
        program.map(path -> Pgbench.on(stage.database(), path))
                .ifPresent(pgbench -> turns.add("pgbench", () -> pgbench.ordersOnOneHotRow(Slice.LENGTH))
                        .add("pgbench spread", () -> pgbench.ordersOn500Rows(Slice.LENGTH)));
        Medians rates = turns.medians();
        report.add(Figure.perSecond("POST /orders, all on one offer", rates.of("orders"), "orders"));
        report.add(Figure.perSecond("POST /orders, over 500 categories", rates.of("spread"), "orders"));
        if (program.isPresent()) {
            compare(rates);
        } else {
            report.leftOut("POST /orders ÷ pgbench", Tool.PGBENCH.installation());
        }
        return rates.of("orders");
    }

    private void compare(Medians rates) {
        report.add(Figure.perSecond("pgbench, one hot row, 16 connections", rates.of("pgbench"), "transactions"));
        report.add(Figure.perSecond("pgbench, over 500 rows", rates.of("pgbench spread"), "transactions"));
        report.add(Figure.ratio(
                "POST /orders on one offer ÷ pgbench on one row",
                rates.of("orders"),
                rates.of("pgbench"),
                ORDERS_OVER_PGBENCH));
        report.add(Figure.ratio(
                "POST /orders over 500 categories ÷ pgbench over 500 rows",
                rates.of("spread"),
                rates.of("pgbench spread")));
    }

    private void openLoop(List<Account> buyers, List<Offer> hot, double perSecond) {
        Tally tally = place(buyers, hot).steadily(perSecond, OPEN_LOOP);
        report.add(Figure.time(
                "POST /orders, open loop at %.0f/s (70 %%), p99 of accepted".formatted(perSecond),
                tally.acceptedWithin(P99),
                P99_OF_ORDERS));
        report.note("median %.1f ms; %s".formatted(tally.acceptedWithin(0.5).toNanos() / 1e6, tally.statuses()));
    }

    private void soldOut(List<Account> buyers, List<Offer> hot) {
        ProcessorTime before = stage.processorTime();
        Tally sales = place(buyers, hot).asFastAsItGoes(Slice.LENGTH);
        report.note("processor time of an order: " + stage.processorTime().since(before, sales.accepted()));
        shop.sellOut(hot.getFirst());
        Tally refusals = place(buyers, hot).asFastAsItGoes(Slice.LENGTH);
        report.note("sold out: " + refusals.statuses());
        report.add(Figure.perSecond("POST /orders, sold out", refusals.refusedPerSecond(), "refusals"));
        report.add(Figure.time("POST /orders, accepted, closed loop, median", sales.acceptedWithin(0.5)));
        report.add(Figure.time("POST /orders, sold out, closed loop, median", refusals.refusedWithin(0.5)));
        report.add(Figure.ratio(
                "refusals when sold out ÷ sales before", refusals.refusedPerSecond(), sales.acceptedPerSecond(), 1));
    }

    private double rate(List<Account> buyers, List<Offer> offers) {
        return new Slice(report).acceptedPerSecond(place(buyers, offers));
    }

    private Load place(List<Account> buyers, List<Offer> offers) {
        List<String> tokens = buyers.stream().map(Account::token).toList();
        List<String> bodies = offers.stream().map(Offer::order).toList();
        Requests requests = client -> Optional.of(Request.post(
                "/api/v1/orders",
                tokens.get(client),
                bodies.get(ThreadLocalRandom.current().nextInt(bodies.size()))));
        return new Load(stage.gateway(), buyers.size(), requests);
    }
}
