package io.ogtickets.validation.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a verdict depends on.
 *
 * @param code what the code says, or nothing if it isn't a well-signed code of ours
 * @param known what is known of the ticket, under a lock until the verdict is written
 */
public record Presentation(@Nullable CodeContent code, GateRecord known, Attempt attempt, Instant at) {

    boolean isForged() {
        return code == null || (known.ticket() != null && !known.ticket().wasIssuedWith(code));
    }

    /** The ticket or its session hasn't been told of yet; a revocation is enough to know. */
    boolean isUnknown() {
        return !known.revoked() && (known.ticket() == null || known.session() == null);
    }

    boolean isRevoked() {
        return known.revoked();
    }

    /** Only of what is neither forged nor unknown nor revoked. */
    boolean lacksLiveCode() {
        return ticket().liveCode() && (code == null || !ticket().isShownLive(code.live(), at));
    }

    /** Only of what is neither forged nor unknown nor revoked. */
    Ticket ticket() {
        return Objects.requireNonNull(known.ticket());
    }

    /** Only of what is neither forged nor unknown nor revoked. */
    Session session() {
        return Objects.requireNonNull(known.session());
    }
}
