package io.ogtickets.auth.signin.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.password.application.Passwords;
import io.ogtickets.auth.password.domain.PasswordHash;
import io.ogtickets.auth.signin.domain.Credentials;
import io.ogtickets.auth.token.AccessToken;
import io.ogtickets.auth.token.AccessTokens;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Signs a person in. It costs one hash and one transaction, and an address without an account costs and answers the same
 * as a wrong password.
 */
@Service
public class SignIn {

    private final FindCredentials findCredentials;
    private final Passwords passwords;
    private final AccessTokens tokens;
    private final SecurityJournal journal;

    SignIn(FindCredentials findCredentials, Passwords passwords, AccessTokens tokens, SecurityJournal journal) {
        this.findCredentials = findCredentials;
        this.passwords = passwords;
        this.tokens = tokens;
        this.journal = journal;
    }

    /** Refuses with {@code bad-credentials}, or with {@code otp-required} once the password was right. */
    public AccessToken with(String email, String password) {
        @Nullable Credentials known = findCredentials.at(email).orElse(null);
        @Nullable PasswordHash hash = known == null ? null : known.passwordHash();
        boolean matches = passwords.matches(password, hash);
        if (known == null || !matches) {
            throw failed(known, "bad-credentials", "The address or the password is wrong.");
        }
        if (known.demandSecondFactor()) {
            throw failed(known, "otp-required", "This account also asks for a one-time code.");
        }
        journal.record(SecurityEventKind.SIGNED_IN, known.account());
        return tokens.issue(known.account().value(), known.roles(), Ids.next());
    }

    private Refusal failed(@Nullable Credentials known, String code, String message) {
        @Nullable AccountId account = known == null ? null : known.account();
        journal.record(SecurityEventKind.SIGN_IN_FAILED, account);
        return Refusal.unauthenticated(code, message);
    }
}
