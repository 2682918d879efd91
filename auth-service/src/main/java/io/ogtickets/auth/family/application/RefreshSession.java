package io.ogtickets.auth.family.application;

import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.family.domain.Client;
import io.ogtickets.auth.family.domain.Family;
import io.ogtickets.auth.family.domain.Granted;
import io.ogtickets.auth.family.domain.Lifetimes;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a refresh token and gives the next one for it; a stolen one ends its family. */
@Service
public class RefreshSession {

    private final Families families;
    private final EndSessions endSessions;
    private final SecurityJournal journal;
    private final SessionProperties properties;
    private final TransactionOperations transaction;
    private final Clock clock;

    RefreshSession(
            Families families,
            EndSessions endSessions,
            SecurityJournal journal,
            SessionProperties properties,
            TransactionOperations transaction,
            Clock clock) {
        this.families = families;
        this.endSessions = endSessions;
        this.journal = journal;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Refuses with {@code session-ended} whatever isn't good for another token, and what came by the other's way. */
    public Session with(OpaqueToken token, Client client) {
        Optional<Session> next = transaction.execute(status -> families.lockBy(token)
                .filter(found -> found.family().client() == client)
                .flatMap(this::continued));
        return Optional.ofNullable(next)
                .flatMap(session -> session)
                .orElseThrow(() -> Refusal.unauthenticated("session-ended", "This sign-in is over."));
    }

    private Optional<Session> continued(Families.Presented presented) {
        Family family = presented.family();
        Lifetimes lifetimes = properties.of(presented.rolesOfAccount());
        Instant now = clock.instant();
        return switch (family.worthOf(presented.generation(), lifetimes, properties.twoTabs(), now)) {
            case CURRENT -> {
                families.rotate(family.id(), now);
                yield Optional.of(next(presented, family.generation() + 1, lifetimes));
            }
            case JUST_REPLACED -> Optional.of(next(presented, family.generation(), lifetimes));
            case REPLAYED -> {
                journal.record(SecurityEventKind.REFRESH_TOKEN_REPLAYED, family.account());
                endSessions.one(family.account(), family.id());
                yield Optional.empty();
            }
            case OVER -> {
                families.remove(family.account(), family.id());
                yield Optional.empty();
            }
        };
    }

    private Session next(Families.Presented presented, int generation, Lifetimes lifetimes) {
        Family family = presented.family();
        return new Session(
                Granted.of(family, presented.rolesOfAccount()),
                family.client(),
                families.addToken(family.id(), generation),
                lifetimes.idle());
    }
}
