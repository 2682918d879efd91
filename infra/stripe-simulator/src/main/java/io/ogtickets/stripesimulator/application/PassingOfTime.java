package io.ogtickets.stripesimulator.application;

import io.ogtickets.stripesimulator.config.SimulatorProperties;
import io.ogtickets.stripesimulator.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends the sessions whose time has come, settles slow refunds, and forgets what is long past. */
@Component
class PassingOfTime {

    private final Ledger ledger;
    private final RefundCharge refunds;
    private final SimulatorProperties properties;
    private final Clock clock;

    PassingOfTime(Ledger ledger, RefundCharge refunds, SimulatorProperties properties, Clock clock) {
        this.ledger = ledger;
        this.refunds = refunds;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void expireOverdueSessions() {
        Instant now = clock.instant();
        ledger.overdue(now).forEach(id -> ledger.change(id, session -> session.expireIfOverdue(now)));
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void settleRefunds() {
        refunds.settleThoseBefore(clock.instant().minus(properties.refundDelay()));
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void forgetThePast() {
        ledger.forgetBefore(clock.instant().minus(properties.retention()));
    }
}
