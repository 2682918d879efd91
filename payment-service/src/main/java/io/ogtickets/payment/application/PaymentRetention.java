package io.ogtickets.payment.application;

import io.ogtickets.platform.retention.Retention;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets go of who made old payments. What was paid and given back stays for the books, with the ids that Stripe knows it by. */
@Component
public class PaymentRetention {

    private static final String PAID = """
            SELECT id FROM payment
            WHERE id > :after AND account <> :nobody AND status = 'SUCCEEDED' AND refunding = 0 AND settled_at < :before
            ORDER BY id""";

    private static final String UNPAID = """
            SELECT id FROM payment
            WHERE id > :after AND account <> :nobody AND status IN ('FAILED', 'EXPIRED') AND opened_at < :before
            ORDER BY id""";

    /** A new version, so that whoever has the payment in hand doesn't write its account back. */
    private static final String FORGET_PAYERS =
            "UPDATE payment p SET account = :nobody, version = version + 1 FROM due WHERE p.id = due.id";

    private final Retention retention;
    private final RetentionProperties periods;

    PaymentRetention(Retention retention, RetentionProperties periods) {
        this.retention = retention;
        this.periods = periods;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT30M")
    public void apply() {
        retention.apply("payers of payments", periods.paid(), PAID, FORGET_PAYERS);
        retention.apply("payers of payments that came to nothing", periods.unpaid(), UNPAID, FORGET_PAYERS);
    }
}
