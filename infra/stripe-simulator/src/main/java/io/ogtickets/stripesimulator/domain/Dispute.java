package io.ogtickets.stripesimulator.domain;

import java.time.Instant;

/**
 * A payer's bank wants the money back.
 *
 * @param id {@code du_…}
 */
public record Dispute(String id, Money amount, String reason, Instant createdAt, DisputeStatus status) {

    static Dispute of(Money amount, String reason, Instant now) {
        return new Dispute("du_1" + RandomText.ofLength(23), amount, reason, now, DisputeStatus.NEEDS_RESPONSE);
    }

    Dispute closed(DisputeStatus end) {
        if (status != DisputeStatus.NEEDS_RESPONSE) {
            throw StripeFailure.invalid("dispute", "This dispute is already closed.");
        }
        return new Dispute(id, amount, reason, createdAt, end);
    }
}
