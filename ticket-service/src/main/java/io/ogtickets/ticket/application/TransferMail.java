package io.ogtickets.ticket.application;

import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.domain.TransferMailKind;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail about a transfer.
 *
 * @param id the same mail sent again bears the same
 * @param giver the first name of who gives the ticket
 * @param token of an invitation
 * @param ticket of who received one
 */
public record TransferMail(
        UUID id,
        TransferMailKind kind,
        String to,
        Locale locale,
        String giver,
        Session session,
        Instant expiresAt,
        @Nullable String token,
        @Nullable PrintedTicket ticket) {

    /** Says nothing of the address or the token. */
    @Override
    public String toString() {
        return "TransferMail[" + id + "]";
    }
}
