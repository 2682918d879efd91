package io.ogtickets.auth.family.domain;

import io.ogtickets.auth.account.domain.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What an access token is made of.
 *
 * @param roles those of the account that this sign-in may use
 */
public record Granted(FamilyId family, AccountId account, List<String> roles, Instant signedInAt, Instant provedAt) {

    private static final String SPECTATOR = "SPECTATOR";
    private static final String STAFF = "staff";

    /** A member of staff acts as one only in a sign-in in which they have given their second factor. */
    public static Granted of(Family family, List<String> rolesOfAccount) {
        List<String> usable = rolesOfAccount.stream()
                .filter(role -> family.secondFactor() || role.equals(SPECTATOR))
                .toList();
        return new Granted(family.id(), family.account(), usable, family.signedInAt(), family.provedAt());
    }

    /** What an app may do in the person's name: as staff only with the scope for it. */
    public Granted limitedTo(Set<String> scopes) {
        List<String> usable = roles.stream()
                .filter(role -> scopes.contains(STAFF) || role.equals(SPECTATOR))
                .toList();
        return new Granted(family, account, usable, signedInAt, provedAt);
    }

    public static boolean isStaff(List<String> roles) {
        return roles.stream().anyMatch(role -> !role.equals(SPECTATOR));
    }
}
