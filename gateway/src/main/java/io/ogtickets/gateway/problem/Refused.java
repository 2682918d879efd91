package io.ogtickets.gateway.problem;

import java.io.Serial;
import java.time.Duration;

/** The gateway turns a request away; the rest of the chain isn't asked. */
public final class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final Duration retryAfter;

    public Refused(Problem problem) {
        this(problem, Duration.ZERO);
    }

    /** @param retryAfter when the same request may succeed; zero if waiting doesn't help */
    public Refused(Problem problem, Duration retryAfter) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    Problem problem() {
        return problem;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
