package io.ogtickets.catalog.application;

import io.ogtickets.platform.problem.Refusal;
import java.util.UUID;
import java.util.function.LongPredicate;

/**
 * Who changes the catalogue, and what of it they have seen.
 *
 * @param hasSeen whether that version of a session is what they mean to change
 */
public record Editor(UUID administrator, LongPredicate hasSeen) {

    /** Refuses with {@code changed-meanwhile}, so that nobody undoes by accident what somebody else did. */
    void demandHasSeen(long version) {
        if (!hasSeen.test(version)) {
            throw new Refusal(
                    Refusal.Kind.PRECONDITION_FAILED, "changed-meanwhile", "Somebody changed the session meanwhile.");
        }
    }
}
