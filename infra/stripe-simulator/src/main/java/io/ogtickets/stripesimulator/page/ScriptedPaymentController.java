package io.ogtickets.stripesimulator.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ogtickets.stripesimulator.application.PaySession;
import io.ogtickets.stripesimulator.domain.Challenge;
import io.ogtickets.stripesimulator.domain.Decline;
import io.ogtickets.stripesimulator.domain.PaymentOutcome;
import io.ogtickets.stripesimulator.domain.PaymentOutcome.Declined;
import io.ogtickets.stripesimulator.domain.PaymentOutcome.RequiresAction;
import io.ogtickets.stripesimulator.domain.PaymentOutcome.Succeeded;
import io.ogtickets.stripesimulator.domain.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The hosted page for scripts, which the real Stripe hasn't: the page's own URL, with JSON. */
@RestController
class ScriptedPaymentController {

    /**
     * What the payer does.
     *
     * @param card the number; may be left out with the challenge of a card that was sent before
     * @param challenge {@code passed} or {@code failed}
     */
    record Attempt(@Nullable String card, @Nullable String challenge) {}

    /** {@code status} is {@code succeeded}, {@code declined} or {@code requires_action}: 3-D Secure. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String status, @Nullable String code) {

        static Answer of(PaymentOutcome outcome) {
            return switch (outcome) {
                case Succeeded _ -> new Answer("succeeded", null);
                case Declined(Decline decline) -> new Answer("declined", codeOf(decline));
                case RequiresAction _ -> new Answer("requires_action", null);
            };
        }

        /** The bank's reason where it says more than "declined". */
        private static String codeOf(Decline decline) {
            String reason = decline.declineCode();
            return reason == null || reason.equals("generic_decline") ? decline.code() : reason;
        }
    }

    private final PaySession paySession;

    ScriptedPaymentController(PaySession paySession) {
        this.paySession = paySession;
    }

    @PostMapping(path = "/pay/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answer pay(@PathVariable String id, @RequestBody Attempt attempt) {
        return Answer.of(paySession.pay(new SessionId(id), attempt.card(), Challenge.read(attempt.challenge())));
    }
}
