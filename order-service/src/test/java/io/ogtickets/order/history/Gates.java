package io.ogtickets.order.history;

import static java.util.stream.Collectors.toSet;

import io.ogtickets.order.refund.domain.Revocations;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** What becomes of tickets once they are issued. A revocation that comes before the ticket stops it all the same. */
final class Gates implements Revocations {

    private final Random random;
    private final Set<UUID> issued = new LinkedHashSet<>();
    private final Set<UUID> admitted = new HashSet<>();
    private final Set<UUID> revoked = new HashSet<>();
    private final Map<UUID, Outcome> outcomes = new HashMap<>();

    Gates(Random random) {
        this.random = random;
    }

    void issue(Collection<UUID> tickets) {
        issued.addAll(tickets);
    }

    void admitSomebody() {
        issued.stream()
                .skip(issued.isEmpty() ? 0 : random.nextInt(issued.size()))
                .filter(ticket -> !revoked.contains(ticket))
                .findFirst()
                .ifPresent(admitted::add);
    }

    @Override
    public Outcome revoke(UUID operation, Set<UUID> tickets) {
        return outcomes.computeIfAbsent(operation, unknown -> revokeAllOrNone(tickets));
    }

    private Outcome revokeAllOrNone(Set<UUID> tickets) {
        Set<UUID> inside = tickets.stream().filter(admitted::contains).collect(toSet());
        if (!inside.isEmpty()) {
            return new Refused("ticket-already-admitted", inside);
        }
        revoked.addAll(tickets);
        return new Revoked();
    }

    /** Their money goes back, whether anybody was admitted or not. */
    void withdraw(Collection<UUID> tickets) {
        revoked.addAll(tickets);
    }

    /** Tickets that are live or admitted. */
    Set<UUID> good() {
        return issued.stream().filter(ticket -> !revoked.contains(ticket)).collect(toSet());
    }
}
