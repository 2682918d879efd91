package io.ogtickets.mustfail;

import org.jspecify.annotations.NullMarked;

/** Breaks its promise of never returning null. */
@NullMarked
public final class ReturnsNull {

    private ReturnsNull() {}

    public static String name() {
        return null;
    }
}
