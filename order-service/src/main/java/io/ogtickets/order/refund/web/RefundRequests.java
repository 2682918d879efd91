package io.ogtickets.order.refund.web;

import io.ogtickets.order.ordering.application.FindOrders;
import io.ogtickets.order.ordering.application.OrderView;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.refund.application.RefundAnswer;
import io.ogtickets.order.refund.application.RefundWish;
import io.ogtickets.order.refund.application.RequestRefund;
import io.ogtickets.order.refund.application.TryRefundAgain;
import io.ogtickets.order.refund.domain.RefundStatus;
import io.ogtickets.platform.crypto.Sha256;
import io.ogtickets.platform.idempotency.IdempotencyKey;
import io.ogtickets.platform.idempotency.IdempotentRequests;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * One refund and one answer for each Idempotency-Key. A neighbour is called on the way, so that the answer is kept only at
 * the end; until then the key names the refund itself.
 */
@Component
class RefundRequests {

    private final IdempotentRequests requests;
    private final RequestRefund refund;
    private final TryRefundAgain again;
    private final FindOrders orders;

    RefundRequests(IdempotentRequests requests, RequestRefund refund, TryRefundAgain again, FindOrders orders) {
        this.requests = requests;
        this.refund = refund;
        this.again = again;
        this.orders = orders;
    }

    /** Of an order of one's own. */
    ResponseEntity<byte[]> once(IdempotencyKey key, OrderId order, RefundRequest request) {
        return once(key, request, RefundWish.ofBuyer(callerOf(key), order, request.tickets(), requestKey(key)));
    }

    /** Of anybody's order, by an administrator. */
    ResponseEntity<byte[]> onceForAnybody(IdempotencyKey key, OrderId order, RefundRequest request) {
        return once(key, request, RefundWish.ofAdministrator(callerOf(key), order, request.tickets(), requestKey(key)));
    }

    private ResponseEntity<byte[]> once(IdempotencyKey key, RefundRequest request, RefundWish wish) {
        return requests.answered(key, request).orElseGet(() -> {
            RefundAnswer answer = refund.request(wish);
            return requests.once(
                    key, request, () -> ResponseEntity.status(statusOf(answer)).body(viewOf(wish.order())));
        });
    }

    /** One try for each key. */
    ResponseEntity<byte[]> again(IdempotencyKey key, OrderId order, UUID failed) {
        return requests.once(key, failed, () -> {
            again.tryAgain(order, failed, callerOf(key).value());
            return ResponseEntity.ok(viewOf(order));
        });
    }

    private static AccountId callerOf(IdempotencyKey key) {
        return new AccountId(UUID.fromString(key.account()));
    }

    /** Kept with the refund for good; a digest, so that it doesn't say for good who asked. */
    private static String requestKey(IdempotencyKey key) {
        return HexFormat.of().formatHex(Sha256.of(key.account() + " " + key.value()));
    }

    /** 202 while no money moves yet. */
    private static HttpStatus statusOf(RefundAnswer answer) {
        return answer.orThrow() == RefundStatus.PENDING ? HttpStatus.ACCEPTED : HttpStatus.OK;
    }

    private OrderView viewOf(OrderId order) {
        return orders.byIds(List.of(order.value())).getFirst();
    }
}
