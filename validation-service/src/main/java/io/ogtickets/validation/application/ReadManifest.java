package io.ogtickets.validation.application;

import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.validation.code.VerificationKey;
import io.ogtickets.validation.domain.ManifestCursor;
import io.ogtickets.validation.domain.Session;
import io.ogtickets.validation.domain.SessionCode;
import io.ogtickets.validation.store.Sessions;
import io.ogtickets.validation.store.TicketChanges;
import io.ogtickets.validation.store.TicketChanges.Change;
import io.ogtickets.validation.store.TicketChanges.Horizon;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives a scanner what it needs to decide alone, or what changed since it last asked. */
@Service
public class ReadManifest {

    /** As many as make 200 kB when compressed, and some room. */
    private static final int PAGE = 8_000;

    private final Sessions sessions;
    private final TicketChanges changes;
    private final SigningKeys keys;
    private final GateProperties properties;
    private final Clock clock;

    ReadManifest(Sessions sessions, TicketChanges changes, SigningKeys keys, GateProperties properties, Clock clock) {
        this.sessions = sessions;
        this.changes = changes;
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    /** Everything if there is no cursor, or one of another database. */
    public Manifest read(SessionCode code, @Nullable ManifestCursor since) {
        Session session = sessions.find(code).orElseThrow(() -> Refusal.notFound("session"));
        Horizon now = changes.horizon();
        ManifestCursor from =
                since == null || since.horizon() > now.next() ? ManifestCursor.start(now.oldest()) : since;
        List<Change> page = changes.after(from, code, PAGE);
        boolean more = page.size() == PAGE;
        return manifest(session, page, next(from, now, page, more), from.after() == 0, more);
    }

    /** A reading of several pages ends at the horizon that it began with. */
    private static ManifestCursor next(ManifestCursor from, Horizon now, List<Change> page, boolean more) {
        long horizon = from.isMidway() ? from.horizon() : now.oldest();
        return more
                ? new ManifestCursor(
                        horizon,
                        page.getLast().transaction(),
                        page.getLast().ticket().value())
                : ManifestCursor.upTo(horizon);
    }

    private Manifest manifest(
            Session session, List<Change> page, ManifestCursor cursor, boolean complete, boolean more) {
        Instant now = clock.instant();
        return new Manifest(
                session,
                session.window(properties.openBefore()),
                keys.all().stream()
                        .sorted(Comparator.comparingInt(VerificationKey::id))
                        .toList(),
                now,
                now.plus(properties.manifestKeeps()),
                page,
                cursor,
                complete,
                more);
    }
}
