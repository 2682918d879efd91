package io.ogtickets.validation.ticket;

import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.validation.application.SigningKeys;
import io.ogtickets.validation.code.VerificationKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the keys, through outages of ticket-service too, and asks again at once for a key id that it doesn't know. Whether
 * such a key exists is never guessed: either ticket-service just said so, or there is no answer.
 */
@Component
class CachedKeys implements SigningKeys {

    /** Made-up key ids must not become a flood of requests. Short, for a key that is newer than this is taken for made up. */
    private static final Duration ASK_AT_MOST_EVERY = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(CachedKeys.class);

    private record Asked(Instant at, @Nullable NeighbourUnavailable failure) {}

    private final PublishedKeys published;
    private final Clock clock;
    private volatile Map<Integer, VerificationKey> keys = Map.of();
    private Asked last = new Asked(Instant.MIN, null);

    CachedKeys(PublishedKeys published, Clock clock) {
        this.published = published;
        this.clock = clock;
    }

    @Override
    public Optional<VerificationKey> find(int id) {
        VerificationKey known = keys.get(id);
        if (known == null) {
            askUnlessJustAsked(clock.instant());
            known = keys.get(id);
        }
        return Optional.ofNullable(known);
    }

    @Override
    public Collection<VerificationKey> all() {
        if (keys.isEmpty()) {
            askUnlessJustAsked(clock.instant());
        }
        return keys.values();
    }

    /** Bounds how long a key that was found to be compromised is still trusted. */
    @Scheduled(fixedDelayString = "${og.gates.refresh-keys-every}")
    void refresh() {
        try {
            ask();
        } catch (NeighbourUnavailable away) {
            log.warn("The keys of codes were not refreshed: {}", String.valueOf(away.getCause()));
        }
    }

    /** Who waited here while another asked shares its answer. */
    private synchronized void askUnlessJustAsked(Instant wanted) {
        if (last.at().isAfter(wanted.minus(ASK_AT_MOST_EVERY))) {
            if (last.failure() != null) {
                throw new NeighbourUnavailable(TicketServiceClient.NAME, last.failure());
            }
            return;
        }
        ask();
    }

    private synchronized void ask() {
        try {
            keys = published.fetch();
            last = new Asked(clock.instant(), null);
        } catch (NeighbourUnavailable away) {
            last = new Asked(clock.instant(), away);
            throw away;
        }
    }
}
