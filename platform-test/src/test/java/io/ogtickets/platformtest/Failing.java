package io.ogtickets.platformtest;

import org.junit.jupiter.api.DynamicTest;

/** Tells of a test whether it fails. */
final class Failing {

    private Failing() {}

    static boolean is(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return false;
        } catch (Throwable failure) {
            return true;
        }
    }
}
