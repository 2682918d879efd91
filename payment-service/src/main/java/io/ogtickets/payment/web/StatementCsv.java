package io.ogtickets.payment.web;

import io.ogtickets.payment.application.ReportPayments.Statement;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The account statement as CSV (RFC 4180), amounts in major units with all their decimals. */
final class StatementCsv {

    private static final String HEAD =
            "from,to,currency,opening,captured,refunded,closing,awaiting_refund,net,paid_orders,"
                    + "undecided,disputes_open,disputes_lost";

    private StatementCsv() {}

    static String of(Period period, List<Statement> statements) {
        return statements.stream()
                .map(statement -> line(period, statement))
                .collect(Collectors.joining("\r\n", HEAD + "\r\n", "\r\n"));
    }

    private static String line(Period period, Statement statement) {
        int decimals = Currency.getInstance(statement.currency()).getDefaultFractionDigits();
        String amounts = LongStream.of(
                        statement.opening(),
                        statement.captured(),
                        statement.refunded(),
                        statement.closing(),
                        statement.awaitingRefund(),
                        statement.net(),
                        statement.paidOrders(),
                        statement.undecided(),
                        statement.disputesOpen(),
                        statement.disputesLost())
                .mapToObj(minor -> BigDecimal.valueOf(minor, decimals).toPlainString())
                .collect(Collectors.joining(","));
        return String.join(",", period.begin().toString(), period.end().toString(), statement.currency(), amounts);
    }
}
