package io.ogtickets.stripesimulator.domain;

/** The id of a Checkout Session, {@code cs_test_…}. */
public record SessionId(String value) {

    public static SessionId next() {
        return new SessionId("cs_test_a1" + RandomText.ofLength(56));
    }

    @Override
    public String toString() {
        return value;
    }
}
