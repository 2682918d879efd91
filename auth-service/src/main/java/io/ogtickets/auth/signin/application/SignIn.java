package io.ogtickets.auth.signin.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.password.application.Passwords;
import io.ogtickets.auth.password.domain.PasswordHash;
import io.ogtickets.auth.signin.domain.Credentials;
import io.ogtickets.auth.throttle.application.Throttle;
import io.ogtickets.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Signs a person in. It costs one hash and one transaction, and an address without an account costs and answers the same
 * as a wrong password.
 */
@Service
public class SignIn {

    private final KnownDevices knownDevices;
    private final Throttle throttle;
    private final FindCredentials findCredentials;
    private final Passwords passwords;
    private final Suspicion suspicion;
    private final Admission admission;
    private final SecurityJournal journal;

    SignIn(
            KnownDevices knownDevices,
            Throttle throttle,
            FindCredentials findCredentials,
            Passwords passwords,
            Suspicion suspicion,
            Admission admission,
            SecurityJournal journal) {
        this.knownDevices = knownDevices;
        this.throttle = throttle;
        this.findCredentials = findCredentials;
        this.passwords = passwords;
        this.suspicion = suspicion;
        this.admission = admission;
        this.journal = journal;
    }

    /**
     * Refuses with {@code too-many-attempts}, {@code bad-credentials}, or {@code otp-required} once the password was
     * right: if the account has a second factor, or the attempt is suspicious.
     */
    public SignedIn with(Attempt attempt) {
        @Nullable OpaqueToken device = knownDevice(attempt);
        Throttle.Turn turn = device == null
                ? throttle.onUnknownDevice(attempt.email(), attempt.visit().from())
                : throttle.onKnownDevice(device);
        Credentials credentials = checked(attempt);
        @Nullable
        PasswordHash renewed =
                passwords.isOutdated(credentials.passwordHash()) ? passwords.hash(attempt.password()) : null;
        SignedIn signedIn = admission.of(credentials, attempt.secondFactor(), attempt.visit(), device, renewed);
        turn.succeeded();
        return signedIn;
    }

    private @Nullable OpaqueToken knownDevice(Attempt attempt) {
        @Nullable OpaqueToken device = attempt.visit().knownBy();
        return device != null && knownDevices.isOf(attempt.email(), device) ? device : null;
    }

    private Credentials checked(Attempt attempt) {
        @Nullable Credentials known = findCredentials.at(attempt.email()).orElse(null);
        @Nullable PasswordHash hash = known == null ? null : known.passwordHash();
        boolean matches = passwords.matches(attempt.password(), hash);
        if (known == null || !matches) {
            suspicion.failedFrom(attempt.visit().from());
            @Nullable AccountId account = known == null ? null : known.account();
            journal.record(SecurityEventKind.SIGN_IN_FAILED, account);
            throw Refusal.unauthenticated("bad-credentials", "The address, the password or the code is wrong.");
        }
        return known;
    }
}
