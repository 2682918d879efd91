package io.ogtickets.stripesimulator.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The troubles that are ordered. Of several that fit, the one that was ordered first strikes. */
@Component
public class Faults {

    private final List<Fault> ordered = new ArrayList<>();
    private final Clock clock;

    Faults(Clock clock) {
        this.clock = clock;
    }

    /** Orders a trouble; it ends by itself. */
    public synchronized Fault order(Fault.Kind kind, String path, Duration delay, int status, int times) {
        Fault fault =
                new Fault(kind, path, delay, status, times, clock.instant().plus(Fault.LONGEST_LIFE));
        ordered.add(fault);
        return fault;
    }

    public synchronized List<Fault> ordered() {
        return List.copyOf(ordered);
    }

    public synchronized void clear() {
        ordered.clear();
    }

    /** The trouble that strikes this call of the API, if any; counted. */
    public Optional<Fault> strikingCall(String path) {
        return strike(false, path);
    }

    /** The trouble that strikes a webhook of this type, if any; counted. */
    public Optional<Fault> strikingWebhook(String type) {
        return strike(true, type);
    }

    private synchronized Optional<Fault> strike(boolean webhook, String path) {
        Instant now = clock.instant();
        ordered.removeIf(fault -> fault.left() == 0 || !now.isBefore(fault.until()));
        for (int i = 0; i < ordered.size(); i++) {
            Fault fault = ordered.get(i);
            if (fault.kind().ofWebhooks() == webhook && fault.strikes(path, now)) {
                ordered.set(i, fault.once());
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
