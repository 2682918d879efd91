package io.ogtickets.auth.family.domain;

import io.ogtickets.auth.account.domain.AccountId;
import java.time.Duration;
import java.time.Instant;

/**
 * A sign-in on one device. Each refresh makes a new generation of its refresh token, and the ones before are over
 * (RFC 9700, section 4.14.2).
 *
 * @param generation of the refresh tokens that count, from 1
 * @param rotatedAt when that generation began
 * @param provedAt when the person last gave their password or second factor
 * @param secondFactor whether they ever gave a second factor in it
 */
public record Family(
        FamilyId id,
        AccountId account,
        Client client,
        int generation,
        Instant rotatedAt,
        Instant signedInAt,
        Instant lastSeenAt,
        Instant provedAt,
        boolean secondFactor) {

    /** What a refresh token is worth. */
    public enum Worth {
        /** It is the newest: the next generation takes its place. */
        CURRENT,
        /** Another tab was faster by a moment: the newest generation gets one more token. */
        JUST_REPLACED,
        /** It was replaced a while ago, so two hold tokens of this family, and one of them is a thief. */
        REPLAYED,
        /** The family has been idle for too long, or is too old. */
        OVER
    }

    public static Family begin(AccountId account, Client client, boolean secondFactor, Instant now) {
        return new Family(FamilyId.next(), account, client, 1, now, now, now, now, secondFactor);
    }

    /** The same, whose owner has just shown again who they are. */
    public Family proved(boolean bySecondFactor, Instant now) {
        return new Family(
                id,
                account,
                client,
                generation,
                rotatedAt,
                signedInAt,
                lastSeenAt,
                now,
                secondFactor || bySecondFactor);
    }

    /**
     * Judges a refresh token of this family.
     *
     * @param presented the token's generation
     * @param twoTabs how long the generation before the newest is still taken
     */
    public Worth worthOf(int presented, Lifetimes lifetimes, Duration twoTabs, Instant now) {
        if (now.isAfter(lastSeenAt.plus(lifetimes.idle())) || now.isAfter(signedInAt.plus(lifetimes.absolute()))) {
            return Worth.OVER;
        }
        if (presented == generation) {
            return Worth.CURRENT;
        }
        boolean momentAgo = !now.isAfter(rotatedAt.plus(twoTabs));
        return presented == generation - 1 && momentAgo ? Worth.JUST_REPLACED : Worth.REPLAYED;
    }
}
