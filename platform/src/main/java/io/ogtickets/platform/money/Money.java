package io.ogtickets.platform.money;

import java.util.Currency;

/**
 * An amount in the currency's minor units.
 *
 * @param amount minor units (cents for EUR); exact, overflow throws {@link ArithmeticException}
 * @param currency ISO 4217 code
 */
public record Money(long amount, String currency) {

    public Money {
        Currency.getInstance(currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Can't add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(amount, other.amount), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(amount, factor), currency);
    }
}
