package io.ogtickets.payment.web;

import io.ogtickets.payment.application.FindPayment;
import io.ogtickets.payment.application.FindPayment.PaymentView;
import io.ogtickets.payment.application.StartPayment;
import io.ogtickets.payment.domain.OrderId;
import io.ogtickets.payment.domain.Payment;
import io.ogtickets.platform.idempotency.IdempotencyKey;
import io.ogtickets.platform.idempotency.IdempotentRequests;
import io.ogtickets.platform.problem.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Payments, for the spectators whose they are. */
@RestController
@RequestMapping("/api/v1/payments")
class PaymentsController {

    private final StartPayment startPayment;
    private final FindPayment findPayment;
    private final IdempotentRequests requests;

    PaymentsController(StartPayment startPayment, FindPayment findPayment, IdempotentRequests requests) {
        this.startPayment = startPayment;
        this.findPayment = findPayment;
        this.requests = requests;
    }

    @Refuses(notFound = "not-found", conflict = "order-state", unavailable = "payment-provider-unavailable")
    @PostMapping
    @Operation(summary = "Begins to pay an order, or finds its open payment; the buyer goes on at checkoutUrl")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PaymentAnswer.class)))
    ResponseEntity<byte[]> start(
            IdempotencyKey key,
            @Valid @RequestBody PaymentRequest request,
            @AuthenticationPrincipal Jwt caller,
            Locale locale) {
        return requests.answeredOr(
                key,
                request,
                () -> startPayment.start(
                        new OrderId(request.orderId()),
                        UUID.fromString(caller.getSubject()),
                        locale.getLanguage().equals("fr") ? "fr" : "en",
                        request.returnUrl(),
                        payment -> requests.keep(key, request, created(payment))));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How a payment stands")
    PaymentView find(@PathVariable UUID id, @AuthenticationPrincipal Jwt caller) {
        return findPayment.find(id, UUID.fromString(caller.getSubject()));
    }

    private static ResponseEntity<PaymentAnswer> created(Payment payment) {
        return ResponseEntity.status(HttpStatus.CREATED).body(PaymentAnswer.of(payment));
    }
}
