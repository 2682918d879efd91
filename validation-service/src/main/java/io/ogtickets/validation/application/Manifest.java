package io.ogtickets.validation.application;

import io.ogtickets.validation.code.VerificationKey;
import io.ogtickets.validation.domain.GateWindow;
import io.ogtickets.validation.domain.ManifestCursor;
import io.ogtickets.validation.domain.Session;
import io.ogtickets.validation.store.TicketChanges.Change;
import java.time.Instant;
import java.util.List;

/**
 * What a scanner needs to decide alone.
 *
 * @param expiresAt after this the scanner must not decide alone by it
 * @param changes of tickets since the cursor that was asked by, or all
 * @param complete whether the changes are all, and the scanner is to forget what it knew before
 * @param more whether another page is to be read at once, by the new cursor
 */
public record Manifest(
        Session session,
        GateWindow window,
        List<VerificationKey> keys,
        Instant now,
        Instant expiresAt,
        List<Change> changes,
        ManifestCursor cursor,
        boolean complete,
        boolean more) {}
