package io.ogtickets.stripesimulator.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ogtickets.stripesimulator.application.PaySession;
import io.ogtickets.stripesimulator.domain.PaymentOutcome;
import io.ogtickets.stripesimulator.domain.PaymentOutcome.Declined;
import io.ogtickets.stripesimulator.domain.PaymentOutcome.Succeeded;
import io.ogtickets.stripesimulator.domain.SessionId;
import io.ogtickets.stripesimulator.domain.StripeFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The hosted page for scripts, which the real Stripe hasn't: the page's own URL, with JSON. */
@RestController
class ScriptedPaymentController {

    record Attempt(@Nullable String card) {}

    /** {@code status} will also be {@code requires_action} once there is 3-D Secure. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String status, @Nullable String code) {

        static Answer of(PaymentOutcome outcome) {
            return switch (outcome) {
                case Succeeded() -> new Answer("succeeded", null);
                case Declined declined ->
                    new Answer("declined", declined.decline().code());
            };
        }
    }

    private final PaySession paySession;

    ScriptedPaymentController(PaySession paySession) {
        this.paySession = paySession;
    }

    @PostMapping(path = "/pay/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answer pay(@PathVariable String id, @RequestBody Attempt attempt) {
        String card = attempt.card();
        if (card == null) {
            throw StripeFailure.missing("card");
        }
        return Answer.of(paySession.pay(new SessionId(id), card));
    }
}
