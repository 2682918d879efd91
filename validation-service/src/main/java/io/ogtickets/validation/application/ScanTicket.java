package io.ogtickets.validation.application;

import io.ogtickets.validation.domain.Attempt;
import io.ogtickets.validation.domain.Scan;
import io.ogtickets.validation.store.RecordedScan;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;

/** Gives the verdict on a code at a gate, and lets its holder in once. */
@Service
public class ScanTicket {

    private final VerifyCode verifyCode;
    private final GroupCommit<Presented, RecordedScan> settling;

    ScanTicket(VerifyCode verifyCode, SettleScans settleScans, GateProperties properties) {
        this.verifyCode = verifyCode;
        this.settling = new GroupCommit<>(
                settleScans::settle, ScanTicket::isOutage, properties.batchesAtOnce(), properties.largestBatch());
    }

    /** The same attempt again gets the same scan again; another code under its name is refused. */
    public Scan scan(Attempt attempt) {
        Presented presented =
                new Presented(attempt, verifyCode.verify(attempt.code()).orElse(null), null);
        return settling.submit(presented).answerTo(attempt);
    }

    private static boolean isOutage(RuntimeException failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException;
    }
}
