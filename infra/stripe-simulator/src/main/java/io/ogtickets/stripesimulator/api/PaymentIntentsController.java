package io.ogtickets.stripesimulator.api;

import io.ogtickets.stripesimulator.domain.PaymentIntentId;
import io.ogtickets.stripesimulator.ledger.Ledger;
import io.ogtickets.stripesimulator.wire.PaymentIntentObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PaymentIntentsController {

    private final Ledger ledger;

    PaymentIntentsController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/v1/payment_intents/{id}")
    PaymentIntentObject retrieve(@PathVariable String id) {
        return PaymentIntentObject.of(ledger.paymentIntent(new PaymentIntentId(id)));
    }
}
