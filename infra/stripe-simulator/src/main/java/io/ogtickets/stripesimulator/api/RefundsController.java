package io.ogtickets.stripesimulator.api;

import io.ogtickets.stripesimulator.application.RefundCharge;
import io.ogtickets.stripesimulator.domain.PaymentIntent;
import io.ogtickets.stripesimulator.domain.SessionId;
import io.ogtickets.stripesimulator.ledger.Ledger;
import io.ogtickets.stripesimulator.wire.ListObject;
import io.ogtickets.stripesimulator.wire.RefundObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/refunds")
class RefundsController {

    private final RefundCharge refundCharge;
    private final Ledger ledger;
    private final IdempotentAnswers answers;

    RefundsController(RefundCharge refundCharge, Ledger ledger, IdempotentAnswers answers) {
        this.refundCharge = refundCharge;
        this.ledger = ledger;
        this.answers = answers;
    }

    @PostMapping
    ResponseEntity<Object> create(StripeRequest request) {
        return answers.once(request, () -> refund(RefundForm.read(request.form())));
    }

    @GetMapping("/{id}")
    RefundObject retrieve(@PathVariable String id) {
        PaymentIntent intent = ledger.intentOf("refund", id);
        return RefundObject.of(intent, intent.refund(id));
    }

    @GetMapping
    ListObject<RefundObject> list(StripeRequest request) {
        return RefundQuery.of(request.form()).page(ledger.charged());
    }

    private RefundObject refund(RefundForm form) {
        SessionId session = ledger.sessionOf(form.object(), form.id());
        PaymentIntent intent = refundCharge.refund(session, form.terms());
        return RefundObject.of(intent, intent.refunds().getLast());
    }
}
