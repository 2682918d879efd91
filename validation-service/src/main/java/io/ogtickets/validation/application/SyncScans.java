package io.ogtickets.validation.application;

import io.ogtickets.validation.domain.Attempt;
import io.ogtickets.validation.domain.OfflineVerdict;
import io.ogtickets.validation.domain.ScanId;
import io.ogtickets.validation.domain.TicketId;
import io.ogtickets.validation.domain.Verdict;
import io.ogtickets.validation.store.Entries;
import io.ogtickets.validation.store.Entries.Entry;
import io.ogtickets.validation.store.RecordedScan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes in what a scanner decided alone. Each scan is settled for itself, the earliest first; every ticket that let in more
 * than once is named to whoever asks, with all of its entries.
 */
@Service
public class SyncScans {

    /** So many at once, that no gate online waits long behind their locks. */
    private static final int CHUNK = 500;

    private final VerifyCode verifyCode;
    private final SettleScans settleScans;
    private final Entries entries;

    SyncScans(VerifyCode verifyCode, SettleScans settleScans, Entries entries) {
        this.verifyCode = verifyCode;
        this.settleScans = settleScans;
        this.entries = entries;
    }

    /** A scan as the scanner made it. */
    public record Offline(Attempt attempt, OfflineVerdict told) {}

    /** What was wrong about letting somebody in. */
    public enum Reason {
        /** The ticket let somebody else in too. */
        ADMITTED_TWICE,
        /** The verdict is another one; the holder is in all the same. */
        ADMITTED_WRONGLY,
        /** The scanner used the nonce for another code before. */
        NONCE_REUSED
    }

    /**
     * Somebody is in who shouldn't be.
     *
     * @param others the other entries by the same ticket
     */
    public record Conflict(Reason reason, List<Entry> others) {}

    /**
     * The answer to one scan.
     *
     * @param scan what was recorded; nothing if this scan wasn't
     * @param verdict {@code UNKNOWN} is worth sending again
     */
    public record Synced(
            String nonce,
            @Nullable ScanId scan,
            Verdict verdict,
            @Nullable Conflict conflict) {}

    /** The answers are in the order of the scans. The same scan again gets the same verdict, and conflicts found since. */
    public List<Synced> sync(List<Offline> scans) {
        List<Presented> read = scans.parallelStream().map(this::read).toList();
        Map<Integer, RecordedScan> settled = settleAll(read);
        Map<TicketId, List<Entry>> doubles = entries.of(ticketsOf(settled));
        return IntStream.range(0, scans.size())
                .mapToObj(n -> answer(scans.get(n), Objects.requireNonNull(settled.get(n)), doubles))
                .toList();
    }

    private Presented read(Offline scan) {
        return new Presented(
                scan.attempt(), verifyCode.verify(scan.attempt().code()).orElse(null), scan.told());
    }

    private Map<Integer, RecordedScan> settleAll(List<Presented> read) {
        List<Integer> earliestFirst = IntStream.range(0, read.size())
                .boxed()
                .sorted(Comparator.comparing(
                        n -> Objects.requireNonNull(read.get(n).offline()).at()))
                .toList();
        Map<Integer, RecordedScan> settled = new HashMap<>();
        for (int from = 0; from < earliestFirst.size(); from += CHUNK) {
            List<Integer> chunk = earliestFirst.subList(from, Math.min(from + CHUNK, earliestFirst.size()));
            List<RecordedScan> answers =
                    settleScans.settle(chunk.stream().map(read::get).toList());
            for (int i = 0; i < chunk.size(); i++) {
                settled.put(chunk.get(i), answers.get(i));
            }
        }
        return settled;
    }

    private static Set<TicketId> ticketsOf(Map<Integer, RecordedScan> settled) {
        return settled.values().stream()
                .map(recorded -> recorded.scan().ticket())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Synced answer(Offline asked, RecordedScan recorded, Map<TicketId, List<Entry>> doubles) {
        String nonce = asked.attempt().name().nonce();
        Verdict verdict = recorded.scan().verdict();
        if (!recorded.answers(asked.attempt())) {
            return new Synced(nonce, null, verdict, new Conflict(Reason.NONCE_REUSED, List.of()));
        }
        ScanId scan = recorded.isToBeSentAgain() ? null : recorded.scan().id();
        if (recorded.told() != Verdict.ADMITTED && verdict != Verdict.ADMITTED) {
            return new Synced(nonce, scan, verdict, null);
        }
        List<Entry> others = new ArrayList<>(
                recorded.scan().ticket() == null
                        ? List.of()
                        : doubles.getOrDefault(recorded.scan().ticket(), List.of()));
        others.removeIf(entry -> entry.scan().equals(recorded.scan().id()));
        if (!others.isEmpty()) {
            return new Synced(nonce, scan, verdict, new Conflict(Reason.ADMITTED_TWICE, others));
        }
        return new Synced(
                nonce,
                scan,
                verdict,
                verdict == Verdict.ADMITTED || verdict == Verdict.UNKNOWN
                        ? null
                        : new Conflict(Reason.ADMITTED_WRONGLY, List.of()));
    }
}
