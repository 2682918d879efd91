package io.ogtickets.payment.application;

/** Stripe found what we asked for wrong; asking again would change nothing. Says nothing about Stripe's health. */
public final class StripeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code Stripe's, such as {@code charge_disputed} */
    public StripeRefused(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
