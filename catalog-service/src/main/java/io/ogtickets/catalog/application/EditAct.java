package io.ogtickets.catalog.application;

import io.ogtickets.catalog.domain.Offer;
import io.ogtickets.catalog.domain.Session;
import io.ogtickets.catalog.domain.SessionEvent;
import io.ogtickets.catalog.domain.SessionStatus;
import io.ogtickets.platform.audit.StaffAct;
import io.ogtickets.platform.money.Money;
import java.util.List;
import java.util.UUID;

/**
 * What the security journal is told of an edit. Under the version, {@code session_edit} keeps all that the session became.
 *
 * @param status before the edit
 * @param offers before the edit
 */
record EditAct(UUID administrator, SessionStatus status, List<Offer> offers) {

    static EditAct on(Session before, UUID administrator) {
        return new EditAct(administrator, before.status(), before.offers());
    }

    StaffAct told(SessionEvent event, Session edited) {
        StaffAct act = StaffAct.of(administrator, event.type())
                .with("session", edited.code())
                .with("version", edited.version())
                .changed("status", status, edited.status());
        for (Offer offer : edited.offers()) {
            if (!offers.contains(offer)) {
                act = priced(act.with("offer", offer.id()), offer);
            }
        }
        return act;
    }

    private StaffAct priced(StaffAct act, Offer offer) {
        return offers.stream()
                .filter(before -> before.id().equals(offer.id()))
                .findFirst()
                .map(before -> act.changed("price", textOf(before.price()), textOf(offer.price())))
                .orElseGet(() -> act.with("price", textOf(offer.price())));
    }

    private static String textOf(Money price) {
        return price.amount() + " " + price.currency();
    }
}
