package io.ogtickets.bench.chapter;

import io.ogtickets.bench.chapter.TurnByTurn.Medians;
import io.ogtickets.bench.load.Load;
import io.ogtickets.bench.load.Request;
import io.ogtickets.bench.load.Requests;
import io.ogtickets.bench.load.Tally;
import io.ogtickets.bench.report.Figure;
import io.ogtickets.bench.report.Report;
import io.ogtickets.bench.stage.Account;
import io.ogtickets.bench.stage.Stage;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What visitors and the owner of an account notice of somebody who tries 200 passwords a second from twenty addresses.
 * Sign-ins have the limits of production; the owner has signed in on their device before.
 */
final class SignInChapter {

    private static final String LOGIN = "/api/v1/auth/login";
    private static final List<String> LIMITING = List.of("auth-service", "gateway");
    private static final Map<String, String> LIMITED = Map.of("SPRING_PROFILES_INCLUDE", "limited");
    private static final double FLOOD_PER_SECOND = 200;
    private static final int ATTACKERS = 20;
    private static final int OWNERS_FIRST_SIGN_INS = 100;
    private static final double CALM_SHARE = 0.9;
    private static final Duration OWNER_IS_IN = Duration.ofSeconds(2);

    private final Stage stage;
    private final Report report;
    private final Account victim;
    private Duration slowest = Duration.ZERO;
    private int signIns;
    private String attacks = "";

    SignInChapter(Stage stage, Report report) {
        this.stage = stage;
        this.report = report;
        this.victim = stage.buyers(1).getFirst();
    }

    void measure() {
        victim.token();
        LIMITING.forEach(service -> stage.restart(service, LIMITED));
        try {
            warmUp();
            compare();
        } finally {
            LIMITING.forEach(service -> stage.restart(service, Map.of()));
        }
    }

    /**
     * The services that refuse have just been started, and are to be compiled as they would be after some days. What the
     * gateway refuses doesn't reach auth-service, so that is asked by itself too.
     */
    private void warmUp() {
        flood(stage.address("auth-service")).warmUp();
        flood().warmUp();
        for (int i = 0; i < OWNERS_FIRST_SIGN_INS; i++) {
            victim.signInAnew();
        }
        visitors().warmUp();
    }

    private void compare() {
        Medians rates = new TurnByTurn()
                .add("calm", () -> visitors().asFastAsItGoes(Slice.LENGTH).acceptedPerSecond())
                .add("flood", () -> {
                    CompletableFuture<Tally> flood = CompletableFuture.supplyAsync(
                            () -> flood().steadily(FLOOD_PER_SECOND, Slice.LENGTH.plusSeconds(1)));
                    double rate = visitors().asFastAsItGoes(Slice.LENGTH).acceptedPerSecond();
                    attacks = flood.join().statuses();
                    return rate;
                })
                .add("owner", () -> underFlood())
                .medians();
        double calm = rates.of("calm");
        double flooded = rates.of("flood");
        report.add(Figure.perSecond("GET /sessions, calm", calm, "requests"));
        report.add(Figure.perSecond("GET /sessions, under 200 wrong sign-ins a second", flooded, "requests"));
        report.add(Figure.ratio("GET /sessions, under the flood ÷ calm", flooded, calm, CALM_SHARE));
        report.add(Figure.time("sign-in of the attacked account's owner, slowest of " + signIns, slowest, OWNER_IS_IN));
        report.note("the wrong sign-ins were answered " + attacks);
    }

    /** Signs the owner in again and again as long as the flood lasts, and answers how long the slowest took. */
    private double underFlood() {
        CompletableFuture<Tally> flood =
                CompletableFuture.supplyAsync(() -> flood().steadily(FLOOD_PER_SECOND, Slice.LENGTH));
        while (!flood.isDone()) {
            Duration took = victim.signInAnew();
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
            signIns++;
        }
        return slowest.toMillis();
    }

    private Load visitors() {
        return new Load(
                stage.gateway(), Chapter.CLIENTS, Requests.always(Request.get("/api/v1/sessions?size=20")), false);
    }

    private Load flood() {
        return flood(stage.gateway());
    }

    private Load flood(InetSocketAddress server) {
        Requests wrong = _ -> Optional.of(Request.post(
                LOGIN, "", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(victim.email(), Request.uniqueKey())));
        return new Load(server, ATTACKERS, wrong, true);
    }
}
