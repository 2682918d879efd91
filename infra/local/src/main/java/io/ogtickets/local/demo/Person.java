package io.ogtickets.local.demo;

import io.ogtickets.local.home.DemoAccount;
import io.ogtickets.local.home.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Signs people in. */
final class Person {

    private Person() {}

    static Client signIn(Client gateway, String email, String password) throws InterruptedException {
        var session = gateway.post("/auth/login", Map.of("email", email, "password", password));
        return gateway.signedInWith(session.path("accessToken").asString());
    }

    /** Staff have to show a second factor as well. */
    static Client signIn(Client gateway, DemoAccount account) throws InterruptedException {
        Map<String, String> credentials = Map.of("email", account.email(), "password", account.password());
        Answer answer = gateway.send("POST", "/auth/login", credentials);
        if (answer.isProblem("otp-required")) {
            answer = withSecondFactor(gateway, account);
        }
        if (!answer.isSuccess()) {
            throw new Trouble(answer.explained());
        }
        return gateway.signedInWith(answer.body().path("accessToken").asString());
    }

    /**
     * A code is taken once. If this half minute's is used up the next one's may do, since clocks may differ by that much; and
     * else there is a new one soon.
     */
    private static Answer withSecondFactor(Client gateway, DemoAccount account) throws InterruptedException {
        Answer answer = null;
        for (int attempt = 0; attempt < 2; attempt++) {
            for (Duration ahead : List.of(Duration.ZERO, Totp.STEP)) {
                String otp = Totp.at(Instant.now().plus(ahead), account.totpSecret());
                answer = gateway.send(
                        "POST",
                        "/auth/login",
                        Map.of("email", account.email(), "password", account.password(), "otp", otp));
                if (answer.isSuccess()) {
                    return answer;
                }
            }
            Thread.sleep(Totp.STEP);
        }
        return Objects.requireNonNull(answer);
    }
}
