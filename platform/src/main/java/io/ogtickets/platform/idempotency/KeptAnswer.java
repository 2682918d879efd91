package io.ogtickets.platform.idempotency;

import io.ogtickets.platform.problem.Refusal;

/** A request and the answer that it got, or is about to get. */
public record KeptAnswer(KeyedRequest request, Answer answer) {

    public IdempotencyKey key() {
        return request.key();
    }

    /**
     * The answer for whoever repeats the request.
     *
     * @throws Refusal {@code idempotency-key-reused} if something else is asked for
     */
    public Answer answerFor(KeyedRequest repeated) {
        return repeated.answerFrom(request, answer);
    }
}
