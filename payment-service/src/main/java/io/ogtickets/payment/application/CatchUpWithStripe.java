package io.ogtickets.payment.application;

import io.ogtickets.payment.config.PaymentProperties;
import io.ogtickets.platform.work.BackgroundWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads Stripe's own list of events behind the webhooks, so that nothing it did stays unknown here, whatever was lost on
 * the way: what came by webhook is known by its id, the rest is stored and handled like it.
 */
@Component
public class CatchUpWithStripe {

    private static final Logger log = LoggerFactory.getLogger(CatchUpWithStripe.class);

    /** How much is read at once: some thousand events on a busy day. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Duration STRIPE_REMEMBERS = Duration.ofDays(29);

    private final StripeCursor cursor;
    private final StripeJournal journal;
    private final StoredEvents events;
    private final BackgroundWork stripeEventWork;
    private final TransactionTemplate transaction;
    private final PaymentProperties properties;
    private final Clock clock;

    CatchUpWithStripe(
            StripeCursor cursor,
            StripeJournal journal,
            StoredEvents events,
            BackgroundWork stripeEventWork,
            TransactionTemplate transaction,
            PaymentProperties properties,
            Clock clock) {
        this.cursor = cursor;
        this.journal = journal;
        this.events = events;
        this.stripeEventWork = stripeEventWork;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /** Reads on and tells whether there may be more. An outage is thrown, and the same is read again. */
    public boolean readOn() {
        Instant now = clock.instant();
        Instant end = now.minus(properties.webhookGrace()).truncatedTo(ChronoUnit.SECONDS);
        return cursor.claim(now).map(from -> readOn(from, now, end)).orElse(false);
    }

    private boolean readOn(Instant readUntil, Instant now, Instant end) {
        Instant oldest = now.minus(STRIPE_REMEMBERS).truncatedTo(ChronoUnit.SECONDS);
        Instant from = readUntil.isBefore(oldest) ? oldest : readUntil;
        Instant to = from.plus(WINDOW).isBefore(end) ? from.plus(WINDOW) : end;
        if (!from.isBefore(to)) {
            cursor.giveBack();
            return false;
        }
        try {
            keep(journal.between(from, to), to);
        } catch (RuntimeException failure) {
            cursor.giveBack();
            throw failure;
        }
        return to.isBefore(end);
    }

    private void keep(List<StripeWebhooks.SignedEvent> told, Instant to) {
        transaction.executeWithoutResult(status -> {
            long missed = told.stream().filter(events::add).count();
            if (missed > 0) {
                log.warn("{} events of Stripe's never came by webhook", missed);
                stripeEventWork.wakeAfterCommit();
            }
            cursor.advance(to);
        });
    }
}
