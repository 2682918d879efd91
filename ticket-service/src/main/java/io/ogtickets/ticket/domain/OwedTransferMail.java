package io.ogtickets.ticket.domain;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail about a transfer that is to be sent.
 *
 * @param account to whom; absent if there is an invitation
 */
public record OwedTransferMail(
        UUID id,
        TransferId transfer,
        TransferMailKind kind,
        Locale locale,
        @Nullable AccountId account,
        @Nullable Invitation invitation) {}
