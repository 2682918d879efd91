package io.ogtickets.platform.security;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What auth-service tells of tokens that are dead before their time, in {@code sessions-revoked} and
 * {@code account-erased}.
 *
 * @param families the sign-ins that ended; null for all of the account's
 */
record Revocation(
        String account,
        @Nullable List<String> families,
        @JsonAlias("erasedAt") Instant revokedAt) {

    void applyTo(RevokedTokens tokens) {
        List<String> dead = families == null ? List.of(account) : families;
        dead.forEach(accountOrFamily -> tokens.revoke(accountOrFamily, revokedAt));
    }
}
