package io.ogtickets.order.refund.domain;

import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that is to go back for tickets of one order. It is changed only under the lock of its order.
 *
 * @param id also names the revocation of its tickets, so that asking twice is asking once
 * @param requestKey under which a client asked for it; the same key is the same refund
 * @param session whose cancellation brought it about
 * @param reason a stable code
 * @param problem the code of what stood in its way
 * @param nextAttempt when to ask again for the revocation, while it is pending
 */
public record Refund(
        UUID id,
        OrderId order,
        @Nullable String requestKey,
        @Nullable String session,
        RefundStatus status,
        String reason,
        Set<UUID> tickets,
        Money amount,
        @Nullable String problem,
        Instant requestedAt,
        Instant nextAttempt) {

    /** Time for the first answer of validation-service, before anybody else asks for it. */
    private static final Duration FIRST_ANSWER_WITHIN = Duration.ofSeconds(5);

    public Refund {
        tickets = Set.copyOf(tickets);
    }

    /** Somebody wants money back. Nothing happens before the tickets are revoked. */
    public static Refund wish(OrderId order, String requestKey, Set<UUID> tickets, Money amount, Instant now) {
        return new Refund(
                Ids.next(),
                order,
                requestKey,
                null,
                RefundStatus.PENDING,
                "requested",
                tickets,
                amount,
                null,
                now,
                now.plus(FIRST_ANSWER_WITHIN));
    }

    /** Nobody needs to be asked: a cancelled session lets nobody in. */
    public static Refund forCancelled(String session, OrderId order, Set<UUID> tickets, Money amount, Instant now) {
        return new Refund(
                Ids.next(),
                order,
                null,
                session,
                RefundStatus.REQUESTED,
                "session-cancelled",
                tickets,
                amount,
                null,
                now,
                now);
    }

    public boolean isPending() {
        return status == RefundStatus.PENDING;
    }

    /** Its tickets are revoked. */
    public Refund requested() {
        return become(RefundStatus.REQUESTED, null);
    }

    /** Its tickets could not be revoked. */
    public Refund refused(String code) {
        return become(RefundStatus.REFUSED, code);
    }

    /** The money arrived; the same again is a no-op. */
    public Refund refunded() {
        return status == RefundStatus.REFUNDED ? this : become(RefundStatus.REFUNDED, null);
    }

    /** The money could not be given back. A failure that is told after the success is old news. */
    public Refund failed(String why) {
        return status == RefundStatus.REQUESTED ? become(RefundStatus.FAILED, why) : this;
    }

    /**
     * The same once more, under a name of its own: payment-service makes each refund once.
     *
     * @throws Refusal {@code refund-state} unless it failed
     */
    public Refund again(Instant now) {
        retried();
        return new Refund(
                Ids.next(), order, null, session, RefundStatus.REQUESTED, reason, tickets, amount, null, now, now);
    }

    /** Another took its place. */
    public Refund retried() {
        return become(RefundStatus.RETRIED, problem);
    }

    private Refund become(RefundStatus next, @Nullable String why) {
        if (!status.canBecome(next)) {
            throw Refusal.conflict("refund-state", "The refund is " + status + ".");
        }
        return new Refund(id, order, requestKey, session, next, reason, tickets, amount, why, requestedAt, nextAttempt);
    }
}
