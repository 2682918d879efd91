package io.ogtickets.local.demo;

import io.ogtickets.local.home.DemoAccount;
import io.ogtickets.local.home.Trouble;
import java.time.Instant;
import java.util.Map;

/** Signs people in. */
final class Person {

    private Person() {}

    static Client signIn(Client gateway, String email, String password) throws InterruptedException {
        var session = gateway.post("/auth/login", Map.of("email", email, "password", password));
        return gateway.signedInWith(session.path("accessToken").asString());
    }

    /** Staff may have to show a second factor as well. */
    static Client signIn(Client gateway, DemoAccount account) throws InterruptedException {
        Map<String, String> credentials = Map.of("email", account.email(), "password", account.password());
        Answer answer = gateway.send("POST", "/auth/login", credentials);
        if (answer.isProblem("otp-required")) {
            String otp = Totp.at(Instant.now(), account.totpSecret());
            answer = gateway.send(
                    "POST",
                    "/auth/login",
                    Map.of("email", account.email(), "password", account.password(), "otp", otp));
        }
        if (!answer.isSuccess()) {
            throw new Trouble(answer.explained());
        }
        return gateway.signedInWith(answer.body().path("accessToken").asString());
    }
}
