package io.ogtickets.order.invoice.domain;

import io.ogtickets.platform.money.Money;

/**
 * Value-added tax that a total contains.
 *
 * @param basisPoints its rate in hundredths of a percent
 */
public record Vat(Money total, int basisPoints) {

    private static final int ONE = 10_000;

    /** The total without VAT, rounded half up to the cent. */
    public Money net() {
        long divisor = (long) ONE + basisPoints;
        return new Money((Math.multiplyExact(total.amount(), 2L * ONE) + divisor) / (2 * divisor), total.currency());
    }

    /** What is left to the total, so that the two always add up. */
    public Money amount() {
        return new Money(total.amount() - net().amount(), total.currency());
    }
}
