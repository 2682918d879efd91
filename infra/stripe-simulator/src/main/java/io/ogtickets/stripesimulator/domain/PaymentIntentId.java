package io.ogtickets.stripesimulator.domain;

/** The id of a PaymentIntent, {@code pi_…}. */
public record PaymentIntentId(String value) {

    static PaymentIntentId next() {
        return new PaymentIntentId("pi_3" + RandomText.ofLength(23));
    }

    @Override
    public String toString() {
        return value;
    }
}
