package io.ogtickets.auth.signin.application;

import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.passkey.application.FindPasskeys;
import io.ogtickets.auth.passkey.domain.Assertion;
import io.ogtickets.auth.signin.domain.Credentials;
import io.ogtickets.auth.signin.domain.SecondFactor;
import io.ogtickets.auth.throttle.application.Throttle;
import io.ogtickets.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Signs a person in by a passkey alone: the device that holds it has verified who they are. */
@Service
public class SignInByPasskey {

    private final KnownDevices knownDevices;
    private final Throttle throttle;
    private final FindPasskeys findPasskeys;
    private final FindCredentials findCredentials;
    private final Admission admission;
    private final SecurityJournal journal;

    SignInByPasskey(
            KnownDevices knownDevices,
            Throttle throttle,
            FindPasskeys findPasskeys,
            FindCredentials findCredentials,
            Admission admission,
            SecurityJournal journal) {
        this.knownDevices = knownDevices;
        this.throttle = throttle;
        this.findPasskeys = findPasskeys;
        this.findCredentials = findCredentials;
        this.admission = admission;
        this.journal = journal;
    }

    /** Refuses with {@code too-many-attempts} or {@code bad-credentials}. */
    public SignedIn with(Assertion assertion, Visit visit) {
        Throttle.Turn turn = throttle.onPasskey(visit.from());
        Credentials credentials = findPasskeys
                .ownerOf(assertion.credentialId())
                .flatMap(findCredentials::of)
                .orElseThrow(this::unknown);
        @Nullable OpaqueToken device = visit.knownBy();
        boolean known = device != null && knownDevices.isOf(credentials.email(), device);
        SignedIn signedIn =
                admission.of(credentials, new SecondFactor.Passkey(assertion), visit, known ? device : null, null);
        turn.succeeded();
        return signedIn;
    }

    private Refusal unknown() {
        journal.record(SecurityEventKind.SIGN_IN_FAILED, null);
        return Refusal.unauthenticated("bad-credentials", "No account has this passkey.");
    }
}
