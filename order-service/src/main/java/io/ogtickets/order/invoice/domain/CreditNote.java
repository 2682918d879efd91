package io.ogtickets.order.invoice.domain;

import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * What was given back of an invoice, which it names (Code général des impôts, art. 272 and annexe II, art. 242 nonies A).
 *
 * @param year of issue; each has its own series
 * @param number in the series, from 1, without gaps and in the order of issue
 * @param lines what was given back of the invoice's lines
 */
public record CreditNote(int year, long number, Instant issuedAt, Invoice invoice, List<Line> lines) {

    /**
     * Some tickets of one line.
     *
     * @param of the line as it was invoiced
     * @param amount that is back, VAT included
     */
    public record Line(Invoice.Line of, int tickets, Money amount) {}

    /** As it is quoted: {@code 2028-A000042}. */
    public String fullNumber() {
        return "%d-A%06d".formatted(year, number);
    }

    public Money total() {
        return lines.stream()
                .map(Line::amount)
                .reduce(Money.zero(invoice.total().currency()), Money::plus);
    }

    /** At the rate of the invoice. */
    public Vat vat() {
        return new Vat(total(), invoice.vatBasisPoints());
    }
}
