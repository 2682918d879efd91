package io.ogtickets.order.refund.web;

import io.ogtickets.order.ordering.application.OrderView;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.platform.idempotency.IdempotencyKey;
import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.platform.security.FreshProof;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RefundsController {

    private static final Logger log = LoggerFactory.getLogger(RefundsController.class);

    private final FreshProof proof;
    private final RefundRequests refunds;

    RefundsController(FreshProof proof, RefundRequests refunds) {
        this.proof = proof;
        this.refunds = refunds;
    }

    @Operation(
            summary = "Asks the money for tickets back, or for all of an order",
            description = "202 while it waits for the gates: no money moves before they refuse the tickets.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = OrderView.class)))
    @Refuses(
            forbidden = "step-up-required",
            conflict = {
                "order-state",
                "ticket-already-admitted",
                "ticket-already-revoked",
                "ticket-already-refunded",
                "ticket-transferred"
            },
            unprocessable = "too-many-tickets")
    @PostMapping("/api/v1/orders/{id}/refunds")
    ResponseEntity<byte[]> refund(
            IdempotencyKey key,
            @PathVariable UUID id,
            @AuthenticationPrincipal Jwt caller,
            @Valid @RequestBody(required = false) @Nullable RefundRequest request) {
        proof.demand(caller);
        return refunds.once(
                key,
                new OrderId(id),
                new AccountId(UUID.fromString(caller.getSubject())),
                RefundRequest.orAll(request));
    }

    @Operation(summary = "Refunds tickets of anybody's order, or all of it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = OrderView.class)))
    @Refuses(
            forbidden = "step-up-required",
            conflict = {
                "order-state",
                "ticket-already-admitted",
                "ticket-already-revoked",
                "ticket-already-refunded",
                "ticket-transferred"
            },
            unprocessable = "too-many-tickets")
    @PostMapping("/api/v1/admin/orders/{id}/refunds")
    ResponseEntity<byte[]> refundForBuyer(
            IdempotencyKey key,
            @PathVariable UUID id,
            @AuthenticationPrincipal Jwt administrator,
            @Valid @RequestBody(required = false) @Nullable RefundRequest request) {
        proof.demand(administrator);
        log.info("Administrator {} asks for a refund of order {}", administrator.getSubject(), id);
        return refunds.once(key, new OrderId(id), null, RefundRequest.orAll(request));
    }

    @Operation(
            summary = "Lets money go back once more that could not be given back",
            description = "Under a new refund's id; the failed one is RETRIED from then on.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    @Refuses(forbidden = "step-up-required", conflict = "refund-state")
    @PostMapping("/api/v1/admin/orders/{id}/refunds/{refund}/retry")
    ResponseEntity<byte[]> retry(
            IdempotencyKey key,
            @PathVariable UUID id,
            @PathVariable UUID refund,
            @AuthenticationPrincipal Jwt administrator) {
        proof.demand(administrator);
        log.info("Administrator {} tries refund {} of order {} again", administrator.getSubject(), refund, id);
        return refunds.again(key, new OrderId(id), refund);
    }
}
