package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.OfferStatus;
import io.ogtickets.catalog.domain.Session;
import io.ogtickets.platform.money.Money;
import io.ogtickets.platform.problem.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes an offer for those who buy from now on, withdraws it, or puts it on sale again. */
@Component
public class ChangeOffer {

    private final Sessions sessions;
    private final SessionEdits edits;
    private final CatalogProperties properties;

    ChangeOffer(Sessions sessions, SessionEdits edits, CatalogProperties properties) {
        this.sessions = sessions;
        this.edits = edits;
        this.properties = properties;
    }

    /**
     * What was ordered before keeps its price and its kind of code.
     *
     * @param liveCode null to leave it as it is
     * @param status null to leave it as it is
     * @return its session as it is then
     * @throws Refusal {@code not-found}, {@code session-cancelled}, {@code changed-meanwhile}
     */
    @Transactional
    public Session change(
            UUID offer, Money price, @Nullable Boolean liveCode, @Nullable OfferStatus status, Editor editor) {
        properties.demandOurs(price);
        return edits.edit(
                sessions.lockThatOf(offer), editor, session -> session.changeOffer(offer, price, liveCode, status));
    }
}
