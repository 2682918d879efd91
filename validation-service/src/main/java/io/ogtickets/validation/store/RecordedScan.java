package io.ogtickets.validation.store;

import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.validation.domain.AccountId;
import io.ogtickets.validation.domain.Attempt;
import io.ogtickets.validation.domain.Gate;
import io.ogtickets.validation.domain.Scan;
import io.ogtickets.validation.domain.ScanName;
import io.ogtickets.validation.domain.SessionCode;
import java.security.MessageDigest;

/**
 * A scan with what it was asked by.
 *
 * @param codeDigest of the code that was shown
 * @param session the one that the gate was manned for
 */
public record RecordedScan(
        ScanName name, byte[] codeDigest, SessionCode session, Gate gate, AccountId steward, Scan scan) {

    public static RecordedScan of(Attempt attempt, Scan scan) {
        return new RecordedScan(
                attempt.name(), attempt.code().digest(), attempt.session(), attempt.gate(), attempt.steward(), scan);
    }

    /** The scan, if it was of the same code. */
    public Scan answerTo(Attempt attempt) {
        if (!MessageDigest.isEqual(codeDigest, attempt.code().digest())) {
            throw Refusal.unprocessable("nonce-reused", "This device used this nonce for another code.");
        }
        return scan;
    }
}
