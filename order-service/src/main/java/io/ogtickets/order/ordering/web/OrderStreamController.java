package io.ogtickets.order.ordering.web;

import io.ogtickets.order.ordering.application.FindOrders;
import io.ogtickets.order.ordering.application.OrderView;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.platform.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
class OrderStreamController {

    private final FindOrders find;
    private final OrderStreams streams;

    OrderStreamController(FindOrders find, OrderStreams streams) {
        this.find = find;
        this.streams = streams;
    }

    @Operation(
            summary = "The order now and after each change, as events named \"order\"",
            description = "Ends when nothing can change any more, with the token, and at the latest after ten minutes.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = OrderView.class)))
    @GetMapping(path = "/api/v1/orders/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(@PathVariable UUID id, @AuthenticationPrincipal Jwt caller) {
        OrderView now = find.byId(new OrderId(id), new AccountId(UUID.fromString(caller.getSubject())))
                .orElseThrow(() -> Refusal.notFound("order"));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(streams.open(now, caller));
    }
}
