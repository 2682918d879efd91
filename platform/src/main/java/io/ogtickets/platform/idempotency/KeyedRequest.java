package io.ogtickets.platform.idempotency;

import io.ogtickets.platform.problem.Refusal;
import java.security.MessageDigest;

/**
 * A request under its Idempotency-Key.
 *
 * @param bodyHash SHA-256 of what was asked for
 */
public record KeyedRequest(IdempotencyKey key, byte[] bodyHash) {

    static final String REUSED = "idempotency-key-reused";

    /** @throws Refusal {@code idempotency-key-reused} if the kept request asked for something else */
    Answer answerFrom(KeyedRequest kept, Answer answer) {
        if (!MessageDigest.isEqual(bodyHash, kept.bodyHash)) {
            throw Refusal.unprocessable(REUSED, "This Idempotency-Key was used for another request.");
        }
        return answer;
    }
}
