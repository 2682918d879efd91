package io.ogtickets.order.ordering.web;

import io.ogtickets.order.ordering.application.PaymentStart;
import io.ogtickets.order.ordering.application.StartPayment;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.platform.problem.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PaymentStartController {

    private final StartPayment start;

    PaymentStartController(StartPayment start) {
        this.start = start;
    }

    /** Who wants to pay: another's order is not found. */
    record Payer(@NotNull UUID account) {}

    @Operation(summary = "Notes that its owner begins to pay an order, and answers what is to be paid")
    @Refuses(conflict = "order-state")
    @PostMapping("/internal/orders/{id}/payment-start")
    PaymentStart start(@PathVariable UUID id, @Valid @RequestBody Payer payer) {
        return start.start(new OrderId(id), new AccountId(payer.account()));
    }
}
