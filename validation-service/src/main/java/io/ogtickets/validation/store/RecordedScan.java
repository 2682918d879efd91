package io.ogtickets.validation.store;

import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.domain.Attempt;
import io.ogtickets.validation.domain.Gate;
import io.ogtickets.validation.domain.Scan;
import io.ogtickets.validation.domain.ScanName;
import io.ogtickets.validation.domain.SessionCode;
import io.ogtickets.validation.domain.Verdict;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A scan with what it was asked by.
 *
 * @param codeDigest of the code that was shown
 * @param session the one that the gate was manned for
 * @param told what the scanner had decided alone; nothing if it asked
 */
public record RecordedScan(
        ScanName name,
        byte[] codeDigest,
        SessionCode session,
        Gate gate,
        AccountId steward,
        @Nullable Verdict told,
        Scan scan) {

    public static RecordedScan of(Attempt attempt, @Nullable Verdict told, Scan scan) {
        return new RecordedScan(
                attempt.name(),
                attempt.code().digest(),
                attempt.session(),
                attempt.gate(),
                attempt.steward(),
                told,
                scan);
    }

    /** A supervisor lets in whom this scan refused. */
    public RecordedScan overriddenBy(AccountId supervisor, Scan admission) {
        return new RecordedScan(ScanName.ofOverride(scan.id()), codeDigest, session, gate, supervisor, null, admission);
    }

    /** Whether it was of this code: a name stands for one scan only. */
    public boolean answers(Attempt attempt) {
        return MessageDigest.isEqual(codeDigest, attempt.code().digest());
    }

    /** Who is in by a ticket that wasn't told of yet: not recorded, for the scanner keeps the scan until it was. */
    public boolean isToBeSentAgain() {
        return told == Verdict.ADMITTED && scan.verdict() == Verdict.UNKNOWN;
    }

    /** The scan, if it was of the same code. */
    public Scan answerTo(Attempt attempt) {
        if (!answers(attempt)) {
            throw Refusal.unprocessable("nonce-reused", "This device used this nonce for another code.");
        }
        return scan;
    }
}
