package io.ogtickets.validation.application;

import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.validation.domain.Admission;
import io.ogtickets.validation.domain.AdmissionRule;
import io.ogtickets.validation.domain.Attempt;
import io.ogtickets.validation.domain.CodeContent;
import io.ogtickets.validation.domain.GateRecord;
import io.ogtickets.validation.domain.Presentation;
import io.ogtickets.validation.domain.Scan;
import io.ogtickets.validation.domain.ScanId;
import io.ogtickets.validation.store.Scans;
import io.ogtickets.validation.store.Tickets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the verdict on a code at a gate, and lets its holder in once. */
@Service
public class ScanTicket {

    private final VerifyCode verifyCode;
    private final AdmissionRule rule;
    private final Tickets tickets;
    private final Scans scans;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ScanTicket(
            VerifyCode verifyCode,
            GateProperties properties,
            Tickets tickets,
            Scans scans,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.verifyCode = verifyCode;
        this.rule = new AdmissionRule(properties.openBefore());
        this.tickets = tickets;
        this.scans = scans;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The same attempt again gets the same scan again. */
    public Scan scan(Attempt attempt) {
        CodeContent code = verifyCode.verify(attempt.code()).orElse(null);
        return transaction.<Scan>execute(status -> settle(attempt, code));
    }

    /**
     * All scans of one ticket queue at its lock. The scan is written before anything is changed, so a repeated attempt,
     * even at the same moment, finds the first one's answer and changes nothing.
     */
    private Scan settle(Attempt attempt, @Nullable CodeContent code) {
        GateRecord known = code == null ? GateRecord.NOTHING : tickets.lock(code.ticket());
        Presentation holder =
                new Presentation(code, known, attempt, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Scan scan = Scan.of(new ScanId(Ids.next()), holder, rule.verdictOn(holder));
        if (!scans.add(attempt, scan)) {
            return scans.answerTo(attempt);
        }
        if (code != null && scan.isAdmission()) {
            Admission admission = new Admission(scan.at(), attempt.gate());
            int version = tickets.admit(code.ticket(), admission);
            outbox.append(TicketAdmitted.of(scan.id(), code, admission, version));
        }
        return scan;
    }
}
