package io.ogtickets.stripesimulator.domain;

/** An amount in minor units of a currency, the currency's code in lower case as Stripe writes it. */
public record Money(long amount, String currency) {

    Money times(long quantity) {
        return new Money(Math.multiplyExact(amount, quantity), currency);
    }
}
