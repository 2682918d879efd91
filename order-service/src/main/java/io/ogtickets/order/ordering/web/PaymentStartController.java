package io.ogtickets.order.ordering.web;

import io.ogtickets.order.ordering.application.PaymentStart;
import io.ogtickets.order.ordering.application.StartPayment;
import io.ogtickets.order.ordering.domain.OrderId;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PaymentStartController {

    private final StartPayment start;

    PaymentStartController(StartPayment start) {
        this.start = start;
    }

    @Operation(summary = "Notes that payment of an order begins, and answers what is to be paid")
    @PostMapping("/internal/orders/{id}/payment-start")
    PaymentStart start(@PathVariable UUID id) {
        return start.start(new OrderId(id));
    }
}
