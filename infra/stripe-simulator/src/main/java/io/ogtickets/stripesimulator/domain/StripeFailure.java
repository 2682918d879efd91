package io.ogtickets.stripesimulator.domain;

import java.io.Serial;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A refusal in Stripe's terms: HTTP status, error type, and where they apply code and parameter. */
public class StripeFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String INVALID_REQUEST = "invalid_request_error";
    private static final String IDEMPOTENCY = "idempotency_error";

    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String param;

    StripeFailure(int status, String type, @Nullable String code, @Nullable String param, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
    }

    public static StripeFailure invalid(String param, String message) {
        return new StripeFailure(400, INVALID_REQUEST, null, param, message);
    }

    public static StripeFailure invalid(String code, String param, String message) {
        return new StripeFailure(400, INVALID_REQUEST, code, param, message);
    }

    public static StripeFailure missing(String param) {
        return invalid("parameter_missing", param, "Missing required param: " + param + ".");
    }

    public static StripeFailure noSuch(String object, String param, String id) {
        return new StripeFailure(
                404, INVALID_REQUEST, "resource_missing", param, "No such %s: '%s'".formatted(object, id));
    }

    public static StripeFailure unauthorized(String message) {
        return new StripeFailure(401, INVALID_REQUEST, null, null, message);
    }

    public static StripeFailure unreadable(int status, String message) {
        return new StripeFailure(status, INVALID_REQUEST, null, null, message);
    }

    public static StripeFailure internal() {
        return new StripeFailure(500, "api_error", null, null, "An unknown error occurred.");
    }

    public static StripeFailure keyReused(String key) {
        return new StripeFailure(
                400,
                IDEMPOTENCY,
                null,
                null,
                "Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '%s' if you meant to execute a different request."
                        .formatted(key));
    }

    public static StripeFailure keyInUse(String key) {
        return new StripeFailure(
                409,
                IDEMPOTENCY,
                "idempotency_key_in_use",
                null,
                "There is currently another in-progress request using the Idempotency Key '%s'.".formatted(key));
    }

    static StripeFailure notCharged(String intent) {
        return invalid(
                "payment_intent",
                "This PaymentIntent (%s) does not have a successful charge to refund.".formatted(intent));
    }

    static StripeFailure alreadyRefunded(String charge) {
        return new StripeFailure(
                400,
                INVALID_REQUEST,
                "charge_already_refunded",
                null,
                "Charge %s has already been refunded.".formatted(charge));
    }

    static StripeFailure chargeDisputed(String charge) {
        return new StripeFailure(
                400,
                INVALID_REQUEST,
                "charge_disputed",
                null,
                "Charge %s has been charged back; cannot issue a refund.".formatted(charge));
    }

    static StripeFailure refundTooLarge(long amount, long left) {
        return invalid(
                "amount",
                "Refund amount (%d) is greater than unrefunded amount on charge (%d)".formatted(amount, left));
    }

    static StripeFailure notOpen(SessionStatus status) {
        return new StripeFailure(
                400,
                INVALID_REQUEST,
                null,
                null,
                "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of %s."
                        .formatted(status.name().toLowerCase(Locale.ROOT)));
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public @Nullable String code() {
        return code;
    }

    public @Nullable String param() {
        return param;
    }
}
