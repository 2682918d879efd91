package io.ogtickets.stripesimulator.config;

import java.io.Serial;

/** The simulator was started where it has no business to be. */
public final class StartRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    StartRefused(String reason) {
        super("stripe-simulator refuses to start: " + reason);
    }
}
