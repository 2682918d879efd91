package io.ogtickets.stripesimulator.api;

import io.ogtickets.stripesimulator.domain.PaymentIntent;
import io.ogtickets.stripesimulator.ledger.Ledger;
import io.ogtickets.stripesimulator.wire.DisputeObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DisputesController {

    private final Ledger ledger;

    DisputesController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/v1/disputes/{id}")
    DisputeObject retrieve(@PathVariable String id) {
        PaymentIntent intent = ledger.intentOf("dispute", id);
        return DisputeObject.of(intent, intent.dispute(id));
    }
}
