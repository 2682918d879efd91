package io.ogtickets.bench.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Somebody who can sign in, always on the same device, and does so again whenever the token has not long to live. */
public final class Account {

    /** Longer than any single load. */
    private static final int TO_BE_LEFT_SECONDS = 120;

    private final String gateway;
    private final String email;
    private final String password;
    private final String totpSecret;
    private String token = "";
    private String deviceToken = "";

    Account(String gateway, String email, String password, String totpSecret) {
        this.gateway = gateway;
        this.email = email;
        this.password = password;
        this.totpSecret = totpSecret;
    }

    public String email() {
        return email;
    }

    /** An access token that is good for at least two minutes. */
    public synchronized String token() {
        if (token.isEmpty() || expiry(token).isBefore(Instant.now().plusSeconds(TO_BE_LEFT_SECONDS))) {
            token = signIn();
        }
        return token;
    }

    public Api api() {
        return new Api(gateway, token());
    }

    /** Signs in whether it is needed or not, and answers how long that took. */
    public synchronized Duration signInAnew() {
        long begin = System.nanoTime();
        token = signIn();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private String signIn() {
        Map<String, String> credentials =
                new HashMap<>(Map.of("email", email, "password", password, "client", "mobile"));
        if (!deviceToken.isEmpty()) {
            credentials.put("deviceToken", deviceToken);
        }
        Api.Answer answer = login(credentials);
        for (int attempt = 0; attempt < 3 && answer.status() == 401 && !totpSecret.isEmpty(); attempt++) {
            if (credentials.containsKey("otp")) {
                awaitNextStep();
            }
            credentials.put("otp", Totp.at(Instant.now(), totpSecret));
            answer = login(credentials);
        }
        if (answer.status() != 200) {
            throw new IllegalStateException(email + " can't sign in: " + answer.body());
        }
        deviceToken = answer.body().path("deviceToken").asString(deviceToken);
        return answer.body().path("accessToken").asString();
    }

    private Api.Answer login(Map<String, String> credentials) {
        return new Api(gateway, "").send("POST", "/api/v1/auth/login", Api.JSON.writeValueAsString(credentials));
    }

    /** A code is never accepted twice, so the one of the next half minute is waited for. */
    private static void awaitNextStep() {
        Pause.of(Duration.ofMillis(31_000 - System.currentTimeMillis() % 30_000));
    }

    private static Instant expiry(String token) {
        String claims = token.split("\\.", -1)[1];
        return Instant.ofEpochSecond(Api.JSON
                .readTree(Base64.getUrlDecoder().decode(claims))
                .path("exp")
                .asLong());
    }
}
