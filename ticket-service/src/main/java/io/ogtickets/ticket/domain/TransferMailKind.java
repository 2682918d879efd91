package io.ogtickets.ticket.domain;

/** What a mail about a transfer says. The texts are named after these. */
public enum TransferMailKind {
    /** To the address that the giver named. */
    INVITATION,
    GIVEN,
    RECEIVED,
    /** The ticket was used at a gate before the transfer was through. */
    ADMITTED,
    /** The ticket was refunded before the transfer was through. */
    REVOKED
}
