package io.ogtickets.stripesimulator.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ogtickets.stripesimulator.domain.Decline;
import io.ogtickets.stripesimulator.domain.StripeFailure;
import org.jspecify.annotations.Nullable;

/** The body of a refusal, see docs.stripe.com/api/errors. */
public record ErrorObject(Details error) {

    /** What went wrong; absent members are left out, as Stripe does. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Details(
            String type,
            @Nullable String code,
            @Nullable String declineCode,
            @Nullable String docUrl,
            @Nullable String message,
            @Nullable String param) {

        static Details of(Decline decline) {
            return new Details(
                    "card_error",
                    decline.code(),
                    decline.declineCode(),
                    documentation(decline.code()),
                    decline.message(),
                    null);
        }
    }

    public static ErrorObject of(StripeFailure failure) {
        String code = failure.code();
        String docUrl = code == null ? null : documentation(code);
        return new ErrorObject(new Details(failure.type(), code, null, docUrl, failure.getMessage(), failure.param()));
    }

    private static String documentation(String code) {
        return "https://stripe.com/docs/error-codes/" + code.replace('_', '-');
    }
}
