package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Offer;
import io.ogtickets.catalog.domain.Session;
import io.ogtickets.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts an offer of a session on sale. */
@Component
public class PublishOffer {

    private final Sessions sessions;
    private final SessionEdits edits;
    private final CatalogProperties properties;

    PublishOffer(Sessions sessions, SessionEdits edits, CatalogProperties properties) {
        this.sessions = sessions;
        this.edits = edits;
        this.properties = properties;
    }

    /**
     * The session as it is then.
     *
     * @throws Refusal {@code session-cancelled}, {@code offer-exists}, {@code changed-meanwhile}, or {@code
     *     validation-failed} naming the field
     */
    @Transactional
    public Session publish(String session, Offer offer, Editor editor) {
        properties.demandOurs(offer.price());
        if (sessions.find(session).isEmpty()) {
            throw Refusal.invalid("session", "unknown");
        }
        return edits.edit(sessions.lock(session), editor, locked -> locked.publish(offer));
    }
}
