package io.ogtickets.auth.signin.application;

import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.family.application.BeginFamily;
import io.ogtickets.auth.family.application.Session;
import io.ogtickets.auth.password.domain.PasswordHash;
import io.ogtickets.auth.signin.domain.Credentials;
import io.ogtickets.auth.signin.domain.SecondFactor;
import io.ogtickets.platform.problem.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The transaction of a sign-in whose password was right, or that needs none because of its passkey. */
@Component
class Admission {

    private sealed interface Outcome {
        record Admitted(SignedIn signedIn) implements Outcome {}

        /** Committed all the same: what was tried is on record, and a code that was used is used up. */
        record Refused(Refusal refusal) implements Outcome {}
    }

    private final TransactionOperations transaction;
    private final FindCredentials findCredentials;
    private final BesidePassword besidePassword;
    private final BeginFamily beginFamily;
    private final KnownDevices knownDevices;
    private final NewDeviceNotice newDeviceNotice;
    private final SecurityJournal journal;

    Admission(
            TransactionOperations transaction,
            FindCredentials findCredentials,
            BesidePassword besidePassword,
            BeginFamily beginFamily,
            KnownDevices knownDevices,
            NewDeviceNotice newDeviceNotice,
            SecurityJournal journal) {
        this.transaction = transaction;
        this.findCredentials = findCredentials;
        this.besidePassword = besidePassword;
        this.beginFamily = beginFamily;
        this.knownDevices = knownDevices;
        this.newDeviceNotice = newDeviceNotice;
        this.journal = journal;
    }

    /**
     * Begins the sign-in, or refuses with {@code otp-required} or {@code bad-credentials}.
     *
     * @param shown null if nothing was
     * @param device null if it isn't known
     * @param renewed the password's hash at today's parameters, if it was made at others
     */
    SignedIn of(
            Credentials credentials,
            @Nullable SecondFactor shown,
            Visit visit,
            @Nullable OpaqueToken device,
            @Nullable PasswordHash renewed) {
        Outcome outcome = transaction.execute(status -> tried(credentials, shown, visit, device, renewed));
        return switch (outcome) {
            case Outcome.Admitted admitted -> admitted.signedIn();
            case Outcome.Refused refused -> throw refused.refusal();
        };
    }

    private Outcome tried(
            Credentials credentials,
            @Nullable SecondFactor shown,
            Visit visit,
            @Nullable OpaqueToken device,
            @Nullable PasswordHash renewed) {
        if (!findCredentials.stillHold(credentials)) {
            journal.record(SecurityEventKind.SIGN_IN_FAILED, credentials.account());
            return new Outcome.Refused(BesidePassword.wrong());
        }
        Optional<Refusal> missing = besidePassword.missing(credentials, shown, visit, device != null);
        if (missing.isPresent()) {
            return new Outcome.Refused(missing.get());
        }
        if (renewed != null) {
            findCredentials.renew(credentials, renewed);
        }
        return new Outcome.Admitted(admitted(credentials, visit, device));
    }

    private SignedIn admitted(Credentials credentials, Visit visit, @Nullable OpaqueToken device) {
        if (device == null) {
            newDeviceNotice.of(credentials, visit.device());
            OpaqueToken fresh = knownDevices.add(credentials.account());
            return new SignedIn(begun(credentials, visit, fresh), fresh);
        }
        knownDevices.seen(device);
        return new SignedIn(begun(credentials, visit, device), null);
    }

    private Session begun(Credentials credentials, Visit visit, OpaqueToken device) {
        Session session = beginFamily.of(
                credentials.account(),
                credentials.roles(),
                visit.client(),
                visit.device().text(),
                device,
                credentials.demandSecondFactor());
        journal.record(SecurityEventKind.SIGNED_IN, credentials.account());
        return session;
    }
}
