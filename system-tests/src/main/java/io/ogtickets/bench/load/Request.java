package io.ogtickets.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Writes requests as they go over the wire. */
public final class Request {

    private Request() {}

    public static byte[] get(String target) {
        return bytes("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n");
    }

    public static byte[] get(String target, String token) {
        return bytes(
                "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer "
                        + token + "\r\n\r\n");
    }

    /** Carries an Idempotency-Key of its own, whether the route asks for one or not. */
    public static byte[] post(String target, String token, String json) {
        return bytes("POST " + target + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
                + "Content-Type: application/json\r\nIdempotency-Key: " + uniqueKey() + "\r\nContent-Length: "
                + json.length() + "\r\n\r\n" + json);
    }

    /** A version 4 UUID, made cheaply: it needs to be unique, not secret. */
    public static UUID uniqueKey() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long version4 = (random.nextLong() & ~0xF000L) | 0x4000L;
        long variant = (random.nextLong() & (Long.MAX_VALUE >> 1)) | Long.MIN_VALUE;
        return new UUID(version4, variant);
    }

    private static byte[] bytes(String request) {
        return request.getBytes(StandardCharsets.US_ASCII);
    }
}
