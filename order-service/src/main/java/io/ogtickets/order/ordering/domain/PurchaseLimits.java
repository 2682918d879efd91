package io.ogtickets.order.ordering.domain;

import io.ogtickets.platform.problem.Refusal;

/** How many tickets one person may have, against speculation: for one session, and for the Games as a whole. */
public record PurchaseLimits(int perSession, int perGames) {

    public int of(TicketCount count) {
        return count.isForTheGames() ? perGames : perSession;
    }

    public Refusal exceeded(TicketCount count) {
        return Refusal.unprocessable("purchase-limit", "More tickets than one person may buy.")
                .with("limit", of(count))
                .with("scope", count.isForTheGames() ? "perGames" : "perSession");
    }
}
