package io.ogtickets.validation.application;

import io.ogtickets.platform.work.GroupCommit;
import io.ogtickets.validation.domain.Attempt;
import io.ogtickets.validation.domain.Scan;
import io.ogtickets.validation.store.RecordedScan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;

/** Gives the verdict on a code at a gate, and lets its holder in once. */
@Service
public class ScanTicket implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Any lane is as good as another: what waits for the same ticket does so in the database. */
    private static final int ONE_LANE = 0;

    private final VerifyCode verifyCode;
    private final SettleScans settleScans;
    private final GroupCommit<Presented, RecordedScan> together;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("settling-", 0).daemon().factory());

    ScanTicket(VerifyCode verifyCode, SettleScans settleScans, GateProperties properties) {
        this.verifyCode = verifyCode;
        this.settleScans = settleScans;
        this.together = new GroupCommit<>(properties.settling(), settleScans::settle, threads);
    }

    /** The same attempt again gets the same scan again; another code under its name is refused. */
    public Scan scan(Attempt attempt) {
        Presented presented =
                new Presented(attempt, verifyCode.verify(attempt.code()).orElse(null), null);
        return settle(presented).answerTo(attempt);
    }

    private RecordedScan settle(Presented presented) {
        try {
            return together.submit(ONE_LANE, presented, PATIENCE);
        } catch (GroupCommit.BatchFailed failure) {
            return alone(presented, failure.reason());
        } catch (GroupCommit.Overloaded overload) {
            throw new QueryTimeoutException("Too many scans at once", overload);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new QueryTimeoutException("Stopped while a scan waited", stopped);
        }
    }

    /** So that no scan fails with its neighbour; but what meets each of them alike isn't tried again. */
    private RecordedScan alone(Presented presented, Throwable failure) {
        if (failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException) {
            throw (RuntimeException) failure;
        }
        return settleScans.settle(List.of(presented)).getFirst();
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
