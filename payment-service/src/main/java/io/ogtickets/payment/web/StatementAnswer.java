package io.ogtickets.payment.web;

import io.ogtickets.payment.application.ReportPayments.Statement;
import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.List;

/** The account statement, with {@code closing = opening + captured − refunded} and {@code net = closing − awaitingRefund}. */
record StatementAnswer(Instant from, Instant to, List<Currency> currencies) {

    /** One currency's; {@code undecided = net − paidOrders} is 0 once order-service has decided about every capture. */
    record Currency(
            String currency,
            Money opening,
            Money captured,
            Money refunded,
            Money closing,
            Money awaitingRefund,
            Money net,
            Money paidOrders,
            Money undecided,
            Money disputesOpen,
            Money disputesLost) {

        static Currency of(Statement statement) {
            String currency = statement.currency();
            return new Currency(
                    currency,
                    new Money(statement.opening(), currency),
                    new Money(statement.captured(), currency),
                    new Money(statement.refunded(), currency),
                    new Money(statement.closing(), currency),
                    new Money(statement.awaitingRefund(), currency),
                    new Money(statement.net(), currency),
                    new Money(statement.paidOrders(), currency),
                    new Money(statement.undecided(), currency),
                    new Money(statement.disputesOpen(), currency),
                    new Money(statement.disputesLost(), currency));
        }
    }

    static StatementAnswer of(Period period, List<Statement> statements) {
        return new StatementAnswer(
                period.begin(),
                period.end(),
                statements.stream().map(Currency::of).toList());
    }
}
