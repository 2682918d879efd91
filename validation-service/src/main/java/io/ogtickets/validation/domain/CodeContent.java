package io.ogtickets.validation.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a well-signed code says. It is believed only as far as the gates' own record of the ticket agrees with it.
 *
 * @param tag 16 bytes, of which only the holder's code and ticket-service know
 * @param live nothing if the code is a printed one
 */
public record CodeContent(
        TicketId ticket,
        SessionCode session,
        OfferType type,
        boolean liveRequired,
        byte[] tag,
        @Nullable LiveProof live) {

    @Override
    public String toString() {
        return "CodeContent[" + ticket + "]";
    }
}
