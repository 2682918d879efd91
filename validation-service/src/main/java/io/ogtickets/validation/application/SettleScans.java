package io.ogtickets.validation.application;

import io.ogtickets.platform.event.Outbox;
import io.ogtickets.platform.id.Ids;
import io.ogtickets.validation.domain.AdmissionRule;
import io.ogtickets.validation.domain.CodeContent;
import io.ogtickets.validation.domain.GateBook;
import io.ogtickets.validation.domain.Scan;
import io.ogtickets.validation.domain.ScanId;
import io.ogtickets.validation.domain.ScanName;
import io.ogtickets.validation.domain.TicketId;
import io.ogtickets.validation.store.RecordedScan;
import io.ogtickets.validation.store.Scans;
import io.ogtickets.validation.store.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles scans in one transaction. All scans of one ticket queue at its lock. Locks are taken in one order everywhere,
 * tickets by their ids and then scans by their names, so that two batches never wait for each other.
 */
@Component
class SettleScans {

    private static final int ATTEMPTS = 10;

    private final AdmissionRule rule;
    private final Tickets tickets;
    private final Scans scans;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SettleScans(
            GateProperties properties,
            Tickets tickets,
            Scans scans,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rule = new AdmissionRule(properties.openBefore());
        this.tickets = tickets;
        this.scans = scans;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What is recorded under each attempt's name, in their order. That is another code's scan if the name was used before.
     */
    List<RecordedScan> settle(List<Presented> presented) {
        for (int attempt = 1; ; attempt++) {
            boolean lookFirst = attempt > 1;
            List<RecordedScan> settled = transaction.execute(status -> {
                List<RecordedScan> all = settleOnce(presented, lookFirst);
                if (all.isEmpty()) {
                    status.setRollbackOnly();
                }
                return all;
            });
            if (!Objects.requireNonNull(settled).isEmpty()) {
                return settled;
            }
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException("The same scans were settled elsewhere again and again");
            }
        }
    }

    /**
     * Scans are taken for new at first, for nearly all are, and to look them up costs a round trip.
     *
     * @return empty if one of them was recorded before, or by another batch at the same moment: nothing of this is true then
     */
    private List<RecordedScan> settleOnce(List<Presented> presented, boolean lookFirst) {
        GateBook book = new GateBook(rule, tickets.lock(ticketsOf(presented)));
        Map<ScanName, RecordedScan> known = lookFirst ? new HashMap<>(scans.find(namesOf(presented))) : new HashMap<>();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<RecordedScan> fresh = new ArrayList<>();
        for (Presented one : presented) {
            known.computeIfAbsent(one.attempt().name(), name -> {
                RecordedScan scan = RecordedScan.of(one.attempt(), one.told(), settle(one, book, now));
                fresh.add(scan);
                return scan;
            });
        }
        fresh.removeIf(RecordedScan::isToBeSentAgain);
        displace(book.displaced(), fresh, now);
        if (!scans.addAll(fresh)) {
            return List.of();
        }
        tell(fresh);
        return presented.stream()
                .map(one -> Objects.requireNonNull(known.get(one.attempt().name())))
                .toList();
    }

    private static Scan settle(Presented one, GateBook book, Instant now) {
        ScanId id = new ScanId(Ids.next());
        return one.offline() == null
                ? book.settle(id, one.attempt(), one.code(), now)
                : book.settle(id, one.attempt(), one.code(), one.offline(), now);
    }

    private void displace(Set<TicketId> displaced, List<RecordedScan> fresh, Instant now) {
        if (!displaced.isEmpty()) {
            scans.displace(
                    fresh.stream()
                            .filter(one -> one.scan().isAdmission())
                            .filter(one -> displaced.contains(one.scan().ticket()))
                            .toList(),
                    now);
        }
    }

    private void tell(List<RecordedScan> fresh) {
        List<RecordedScan> admissions =
                fresh.stream().filter(one -> one.scan().isAdmission()).toList();
        Map<TicketId, Integer> versions = tickets.admit(admissions);
        outbox.append(fresh.stream()
                .map(one -> one.scan().isAdmission() ? TicketAdmitted.of(one, versions) : ScanRefused.of(one))
                .toList());
    }

    private static Collection<TicketId> ticketsOf(List<Presented> presented) {
        return presented.stream()
                .map(Presented::code)
                .filter(Objects::nonNull)
                .map(CodeContent::ticket)
                .collect(Collectors.toSet());
    }

    private static Collection<ScanName> namesOf(List<Presented> presented) {
        return presented.stream().map(one -> one.attempt().name()).collect(Collectors.toSet());
    }
}
