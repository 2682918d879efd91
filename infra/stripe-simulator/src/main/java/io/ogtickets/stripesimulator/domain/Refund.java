package io.ogtickets.stripesimulator.domain;

import static io.ogtickets.stripesimulator.domain.RefundStatus.FAILED;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back to the payer.
 *
 * @param id {@code re_…}
 * @param becomes what it will turn into by itself after a while; none if it stays as it is
 */
public record Refund(
        String id,
        Money amount,
        @Nullable String reason,
        Map<String, String> metadata,
        Instant createdAt,
        RefundStatus status,
        @Nullable RefundStatus becomes) {

    static Refund of(Money amount, RefundTerms terms, TestCard card, Instant now) {
        return new Refund(
                "re_3" + RandomText.ofLength(23),
                amount,
                terms.reason(),
                terms.metadata(),
                now,
                card.refundsBeginAs(),
                card.refundsBecome());
    }

    Refund settled(RefundStatus end) {
        return new Refund(id, amount, reason, metadata, createdAt, end, null);
    }

    /** Whether the money is, as far as anybody knows, no longer the merchant's. */
    boolean counts() {
        return status != FAILED;
    }
}
