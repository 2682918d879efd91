package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/**
 * A clock tells a stranger no more than an answer does. Known and unknown addresses are asked for in turns, so that
 * whatever else the machine does slows both; a hash that only one of them cost would make it many times as slow, each
 * time that it is measured.
 */
class EnumerationByTimingIT extends Scenario {

    private static final int KNOWN = 3;

    /** For calls so cheap that a busy machine is in their times. */
    private static final int MANY_KNOWN = 9;

    private static final int MEASUREMENTS = 4;

    /** Few enough for each known address that neither its mails nor its attempts come to an end. */
    private static final int ROUNDS = 8;

    private static final int WARM_UP = 4;
    private static final double ALIKE = 2.0;
    private static final String WRONG = "not the right one";

    private final int elsewhere = ThreadLocalRandom.current().nextInt(256);
    private int asked;
    private int known;

    @Test
    void signingIn() {
        compare(() -> accounts(KNOWN), "/api/v1/auth/login", address -> Map.of("email", address, "password", WRONG));
    }

    @Test
    void registering() {
        compare(() -> accounts(KNOWN), "/api/v1/accounts", this::registrationOf);
    }

    @Test
    void askingForANewPassword() {
        compare(() -> accounts(MANY_KNOWN), "/api/v1/accounts/password-reset", address -> Map.of("email", address));
    }

    @Test
    void askingForTheActivationMail() {
        compare(
                () -> registered(KNOWN),
                "/api/v1/accounts/activation/resend",
                address -> Map.of("email", address, "password", WRONG));
    }

    private interface Question {
        Object of(String address);
    }

    /** Once alike is enough: what a machine does besides passes, a difference of ours doesn't. */
    private void compare(Supplier<List<String>> people, String path, Question question) {
        List<Double> ratios = new ArrayList<>();
        do {
            ratios.add(ratio(people.get(), path, question));
        } while (ratios.size() < MEASUREMENTS && !isAlike(ratios.getLast()));

        assertThat(ratios).anyMatch(EnumerationByTimingIT::isAlike);
    }

    private static boolean isAlike(double ratio) {
        return 1 / ALIKE < ratio && ratio < ALIKE;
    }

    private double ratio(List<String> known, String path, Question question) {
        List<Long> ofKnown = new ArrayList<>();
        List<Long> ofUnknown = new ArrayList<>();
        for (int n = 0; n < known.size() * ROUNDS; n++) {
            Object one = question.of(known.get(n % known.size()));
            Object none = question.of("nobody" + asked + "." + email);
            // Neither is always the first.
            if (n % 2 == 0) {
                ofKnown.add(time(path, one));
                ofUnknown.add(time(path, none));
            } else {
                ofUnknown.add(time(path, none));
                ofKnown.add(time(path, one));
            }
        }

        return median(ofKnown) / median(ofUnknown);
    }

    /** From a network of its own each time, so that none has to wait. */
    private long time(String path, Object body) {
        String from = "12.%d.%d.1".formatted((elsewhere + asked / 256) % 256, asked % 256);
        asked++;
        long begin = System.nanoTime();
        int status = http.post()
                .uri(path)
                .headers(headers -> headers.set("X-Forwarded-For", from))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
        long took = System.nanoTime() - begin;
        assertThat(status).isIn(202, 401);
        return took;
    }

    private List<String> accounts(int count) {
        List<String> addresses = registered(count);
        addresses.forEach(address -> activate(MAILBOX.token(address, 1)));
        return addresses;
    }

    private List<String> registered(int count) {
        List<String> addresses = IntStream.range(0, count)
                .mapToObj(n -> "known" + known++ + "." + email)
                .toList();
        addresses.forEach(address -> time("/api/v1/accounts", registrationOf(address)));
        return addresses;
    }

    private Map<String, Object> registrationOf(String address) {
        Map<String, Object> registration = new HashMap<>(registration());
        registration.put("email", address);
        return registration;
    }

    private static double median(List<Long> times) {
        return times.stream()
                .skip(WARM_UP)
                .sorted()
                .skip((times.size() - WARM_UP) / 2)
                .findFirst()
                .orElseThrow();
    }
}
