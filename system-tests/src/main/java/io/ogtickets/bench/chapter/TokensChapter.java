package io.ogtickets.bench.chapter;

import io.ogtickets.bench.load.Load;
import io.ogtickets.bench.load.Request;
import io.ogtickets.bench.load.Requests;
import io.ogtickets.bench.report.Figure;
import io.ogtickets.bench.report.Report;
import io.ogtickets.bench.stage.Account;
import io.ogtickets.bench.stage.Profile;
import io.ogtickets.bench.stage.Shop;
import io.ogtickets.bench.stage.Shop.Offer;
import io.ogtickets.bench.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The share of order-service's CPU that goes into checking tokens while orders are placed, read from a profile. */
record TokensChapter(Stage stage, Report report) {

    private static final Duration PROFILED = Duration.ofSeconds(30);
    private static final double SHARE = 0.03;

    /** Whatever is done with a bearer token has one of these on its stack, and nothing else has. */
    private static final List<String> TOKEN_CHECKS = List.of(
            "org.springframework.security.oauth2.server.resource.authentication.",
            "org.springframework.security.oauth2.jwt.",
            "com.nimbusds.",
            "io.ogtickets.platform.security.BearerTokens",
            "io.ogtickets.platform.security.VerifiedTokens");

    void measure() {
        List<Account> buyers = stage.buyers(Chapter.CLIENTS);
        Shop shop = new Shop(stage, stage.demo("ADMINISTRATOR"));
        Offer offer = shop.offers("SOLO", 2).getLast();
        shop.givePlentyOf(offer);
        List<String> tokens = buyers.stream().map(Account::token).toList();
        Requests requests = client -> Optional.of(Request.post("/api/v1/orders", tokens.get(client), offer.order()));
        Load orders = new Load(stage.gateway(), buyers.size(), requests);

        orders.warmUp();
        Profile profile = Profile.of(stage.pid("order-service"), () -> orders.asFastAsItGoes(PROFILED));
        long checks = profile.samplesThrough(TOKEN_CHECKS);
        report.add(Figure.of("samples of order-service on the CPU", Long.toString(profile.samples())));
        report.add(Figure.share(
                "token checks' share of order-service's CPU", (double) checks, (double) profile.samples(), SHARE));
    }
}
