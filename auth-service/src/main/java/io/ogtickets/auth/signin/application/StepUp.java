package io.ogtickets.auth.signin.application;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.family.application.ProveAgain;
import io.ogtickets.auth.family.domain.FamilyId;
import io.ogtickets.auth.family.domain.Granted;
import io.ogtickets.auth.passkey.domain.Ceremony;
import io.ogtickets.auth.password.application.Passwords;
import io.ogtickets.auth.signin.domain.Credentials;
import io.ogtickets.auth.signin.domain.SecondFactor;
import io.ogtickets.auth.throttle.application.Throttle;
import io.ogtickets.platform.problem.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Has somebody who is signed in prove again who they are: by their second factor if they have one, else by password. */
@Service
public class StepUp {

    /** Whether the proof was right, and what is granted then if the sign-in isn't over. */
    private record Proof(boolean right, Optional<Granted> granted) {}

    private final Throttle throttle;
    private final FindCredentials findCredentials;
    private final Passwords passwords;
    private final CheckSecondFactor checkSecondFactor;
    private final ProveAgain proveAgain;
    private final SecurityJournal journal;
    private final TransactionOperations transaction;

    StepUp(
            Throttle throttle,
            FindCredentials findCredentials,
            Passwords passwords,
            CheckSecondFactor checkSecondFactor,
            ProveAgain proveAgain,
            SecurityJournal journal,
            TransactionOperations transaction) {
        this.throttle = throttle;
        this.findCredentials = findCredentials;
        this.passwords = passwords;
        this.checkSecondFactor = checkSecondFactor;
        this.proveAgain = proveAgain;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Refuses with {@code otp-required}, {@code bad-credentials}, {@code too-many-attempts}, or {@code session-ended} if
     * the sign-in was ended meanwhile.
     */
    public Granted with(AccountId account, FamilyId family, @Nullable String password, @Nullable SecondFactor shown) {
        Credentials credentials = findCredentials.of(account).orElseThrow(StepUp::ended);
        boolean bySecondFactor = credentials.demandSecondFactor();
        if (bySecondFactor && shown == null) {
            throw credentials.secondFactorWanted();
        }
        Throttle.Turn turn = throttle.inFamily(family);
        if (!bySecondFactor && (password == null || !passwords.matches(password, credentials.passwordHash()))) {
            throw failed(account);
        }
        Proof proof = transaction.execute(status -> proof(account, family, bySecondFactor ? shown : null));
        if (!proof.right()) {
            throw failed(account);
        }
        turn.succeeded();
        return proof.granted().orElseThrow(StepUp::ended);
    }

    private Proof proof(AccountId account, FamilyId family, @Nullable SecondFactor shown) {
        if (shown != null && !checkSecondFactor.accepts(account, Ceremony.STEP_UP, shown)) {
            return new Proof(false, Optional.empty());
        }
        journal.record(SecurityEventKind.STEPPED_UP, account);
        return new Proof(true, proveAgain.in(account, family, shown != null));
    }

    private Refusal failed(AccountId account) {
        journal.record(SecurityEventKind.STEP_UP_FAILED, account);
        return Refusal.unauthenticated("bad-credentials", "The password or the code is wrong.");
    }

    private static Refusal ended() {
        return Refusal.unauthenticated("session-ended", "This sign-in is over.");
    }
}
