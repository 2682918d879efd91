package io.ogtickets.auth.token.server;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.family.domain.FamilyId;
import java.io.Serial;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who has signed in for an app, until the app has its tokens. */
final class SignedInPerson extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID account;
    private final UUID family;
    private final Instant signedInAt;

    SignedInPerson(AccountId account, FamilyId family, Instant signedInAt) {
        super(List.of());
        this.account = account.value();
        this.family = family.value();
        this.signedInAt = signedInAt;
        setAuthenticated(true);
    }

    AccountId account() {
        return new AccountId(account);
    }

    FamilyId family() {
        return new FamilyId(family);
    }

    Instant signedInAt() {
        return signedInAt;
    }

    @Override
    public Object getPrincipal() {
        return account.toString();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
