package io.ogtickets.validation.application;

import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.validation.domain.SessionCode;
import io.ogtickets.validation.domain.Verdict;
import io.ogtickets.validation.store.Doubles;
import io.ogtickets.validation.store.Figures;
import io.ogtickets.validation.store.Figures.Attendance;
import io.ogtickets.validation.store.Figures.Scanned;
import io.ogtickets.validation.store.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Tells how the gates of a session are doing. However many watch, the tables are asked once a second. */
@Service
public class WatchGates {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Sessions sessions;
    private final Figures figures;
    private final Doubles doubles;
    private final Clock clock;
    private final Map<SessionCode, Seen> lastSeen = new ConcurrentHashMap<>();

    WatchGates(Sessions sessions, Figures figures, Doubles doubles, Clock clock) {
        this.sessions = sessions;
        this.figures = figures;
        this.doubles = doubles;
        this.clock = clock;
    }

    private record Seen(Instant at, GateFigures figures) {}

    /**
     * The figures of a session.
     *
     * @param expected tickets that may still be shown or were
     * @param doubles tickets by which more than one went in, as far as scanners that were offline have synced
     * @param refused scans by verdict
     * @param gates admissions by gate
     * @param minutes admissions by the minute that they were in
     */
    public record GateFigures(
            String session,
            long expected,
            long admitted,
            long doubles,
            Map<Verdict, Long> refused,
            Map<String, Long> gates,
            SortedMap<Instant, Long> minutes) {}

    public GateFigures figuresOf(SessionCode session) {
        Instant now = clock.instant();
        return lastSeen.compute(
                        session,
                        (code, seen) -> seen != null && seen.at().plus(FRESH).isAfter(now) ? seen : look(code))
                .figures();
    }

    private Seen look(SessionCode session) {
        if (sessions.find(session).isEmpty()) {
            throw Refusal.notFound("session");
        }
        Attendance attendance = figures.attendance(session);
        List<Scanned> scans = figures.scans(session);
        List<Scanned> admissions = scans.stream()
                .filter(scan -> scan.verdict() == Verdict.ADMITTED)
                .toList();
        List<Scanned> refusals = scans.stream()
                .filter(scan -> scan.verdict() != Verdict.ADMITTED)
                .toList();
        return new Seen(
                clock.instant(),
                new GateFigures(
                        session.value(),
                        attendance.expected(),
                        attendance.admitted(),
                        doubles.count(session),
                        sums(refusals, Scanned::verdict),
                        sums(admissions, scan -> scan.gate().name()),
                        sums(admissions, Scanned::minute)));
    }

    private static <K extends Comparable<K>> SortedMap<K, Long> sums(List<Scanned> scans, Function<Scanned, K> by) {
        return scans.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingLong(Scanned::scans)));
    }
}
