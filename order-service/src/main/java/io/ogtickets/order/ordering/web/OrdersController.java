package io.ogtickets.order.ordering.web;

import io.ogtickets.order.ordering.application.CancelOrder;
import io.ogtickets.order.ordering.application.ExtendHold;
import io.ogtickets.order.ordering.application.FindOrders;
import io.ogtickets.order.ordering.application.OrderView;
import io.ogtickets.order.ordering.application.PlaceOrder;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.platform.idempotency.BatchedRequests;
import io.ogtickets.platform.idempotency.IdempotencyKey;
import io.ogtickets.platform.idempotency.IdempotentRequests;
import io.ogtickets.platform.page.PageOf;
import io.ogtickets.platform.page.PageQuery;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.platform.problem.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders")
class OrdersController {

    private final IdempotentRequests requests;
    private final BatchedRequests batched;
    private final PlaceOrder place;
    private final CancelOrder cancel;
    private final ExtendHold extend;
    private final FindOrders find;

    OrdersController(
            IdempotentRequests requests,
            BatchedRequests batched,
            PlaceOrder place,
            CancelOrder cancel,
            ExtendHold extend,
            FindOrders find) {
        this.requests = requests;
        this.batched = batched;
        this.place = place;
        this.cancel = cancel;
        this.extend = extend;
        this.find = find;
    }

    @Operation(summary = "Holds places, all or none, until the order is paid or its hold runs out")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrderView.class)))
    @Refuses(
            conflict = {"sold-out", "offer-not-on-sale"},
            unprocessable = {"purchase-limit", "mixed-currencies"})
    @PostMapping
    ResponseEntity<byte[]> place(
            IdempotencyKey key,
            @AuthenticationPrincipal Jwt caller,
            @Valid @RequestBody PlaceOrderRequest request,
            Locale language) {
        return place.place(batched.keyed(key, request), accountOf(caller), request.wanted(), language)
                .toResponse();
    }

    @Operation(summary = "The caller's orders, the newest first")
    @GetMapping
    PageOf<OrderView> list(@AuthenticationPrincipal Jwt caller, @Valid PageQuery page) {
        return find.of(accountOf(caller), page);
    }

    @Operation(summary = "One of the caller's orders")
    @GetMapping("/{id}")
    OrderView one(@PathVariable UUID id, @AuthenticationPrincipal Jwt caller) {
        return find.byId(new OrderId(id), accountOf(caller)).orElseThrow(() -> Refusal.notFound("order"));
    }

    @Operation(summary = "Gives the places of an unpaid order back")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    @Refuses(conflict = "order-state")
    @PostMapping("/{id}/cancellation")
    ResponseEntity<byte[]> cancel(IdempotencyKey key, @PathVariable UUID id, @AuthenticationPrincipal Jwt caller) {
        return requests.once(key, "", () -> ResponseEntity.ok(cancel.cancel(new OrderId(id), accountOf(caller))));
    }

    @Operation(summary = "Keeps the places for longer, a few times, until payment begins")
    @Refuses(conflict = "order-state")
    @PostMapping("/{id}/hold-extension")
    OrderView extendHold(@PathVariable UUID id, @AuthenticationPrincipal Jwt caller) {
        return extend.extend(new OrderId(id), accountOf(caller));
    }

    private static AccountId accountOf(Jwt caller) {
        return new AccountId(UUID.fromString(caller.getSubject()));
    }
}
