package io.ogtickets.bench.chapter;

import io.ogtickets.bench.load.Request;
import io.ogtickets.bench.load.Requests;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** One gate of a session with many scanners, and the codes of those who come. */
final class Turnstile {

    private final String session;
    private final String gate;
    private final String token;
    private final List<String> codes;
    private final AtomicInteger shown = new AtomicInteger(1);

    Turnstile(String session, String gate, String token, List<String> codes) {
        this.session = session;
        this.gate = gate;
        this.token = token;
        this.codes = codes;
    }

    /** Codes that were shown before. */
    Requests again() {
        return client -> Optional.of(scan(client, anyShown()));
    }

    /** Codes that were shown before and codes that weren't, half and half; ends when there is nobody left to come. */
    Requests mixed() {
        return client -> {
            if (ThreadLocalRandom.current().nextBoolean()) {
                return Optional.of(scan(client, anyShown()));
            }
            int next = shown.getAndIncrement();
            return next < codes.size() ? Optional.of(scan(client, codes.get(next))) : Optional.empty();
        };
    }

    private String anyShown() {
        return codes.get(ThreadLocalRandom.current().nextInt(Math.min(shown.get(), codes.size())));
    }

    private byte[] scan(int client, String code) {
        return Request.post(
                "/api/v1/scans",
                token,
                "{\"code\":\"%s\",\"gate\":\"%s\",\"device\":\"scanner-%d\",\"session\":\"%s\",\"nonce\":\"%s\"}"
                        .formatted(code, gate, client, session, Request.uniqueKey()));
    }
}
