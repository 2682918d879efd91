package io.ogtickets.order.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.order.ordering.domain.PaymentId;
import io.ogtickets.platform.money.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Where the money is. A refund is made once, whoever asks again; banks refuse some. */
final class Stripe {

    private final Random random;
    private final Map<PaymentId, Long> kept = new HashMap<>();
    private final Map<UUID, Boolean> refunds = new HashMap<>();

    Stripe(Random random) {
        this.random = random;
    }

    void capture(PaymentId payment, Money amount) {
        kept.put(payment, amount.amount());
    }

    /** Answers whether the money is back. */
    boolean refund(UUID refund, PaymentId payment, Money amount) {
        return refunds.computeIfAbsent(refund, unknown -> giveBack(payment, amount));
    }

    private boolean giveBack(PaymentId payment, Money amount) {
        if (random.nextInt(6) == 0) {
            return false;
        }
        long left = kept.merge(payment, -amount.amount(), Long::sum);
        assertThat(left).as("what is left of a capture").isNotNegative();
        return true;
    }

    /** Captured less refunded, in cents. */
    long balance() {
        return kept.values().stream().mapToLong(cents -> cents).sum();
    }
}
