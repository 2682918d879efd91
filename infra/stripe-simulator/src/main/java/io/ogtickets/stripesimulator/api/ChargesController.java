package io.ogtickets.stripesimulator.api;

import io.ogtickets.stripesimulator.ledger.Ledger;
import io.ogtickets.stripesimulator.wire.ChargeObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChargesController {

    private final Ledger ledger;

    ChargesController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/v1/charges/{id}")
    ChargeObject retrieve(@PathVariable String id) {
        return ChargeObject.of(ledger.intentOf("charge", id));
    }
}
