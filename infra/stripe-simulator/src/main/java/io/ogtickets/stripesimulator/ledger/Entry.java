package io.ogtickets.stripesimulator.ledger;

import io.ogtickets.stripesimulator.domain.CheckoutSession;
import io.ogtickets.stripesimulator.domain.StripeEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the journal: the newest state of a session and of events, written together or not at all. */
record Entry(@Nullable CheckoutSession session, List<StripeEvent> events) {}
