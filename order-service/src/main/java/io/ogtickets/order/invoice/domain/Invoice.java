package io.ogtickets.order.invoice.domain;

import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * What was bought, as French law wants it told (Code général des impôts, annexe II, art. 242 nonies A).
 *
 * @param year of issue; each has its own series
 * @param number in the series, from 1, without gaps and in the order of issue
 * @param vatBasisPoints VAT in hundredths of a percent, contained in all prices
 */
public record Invoice(
        int year,
        long number,
        Instant issuedAt,
        String orderReference,
        Instant paidAt,
        List<Line> lines,
        Money total,
        int vatBasisPoints) {

    /**
     * One line of the order.
     *
     * @param unitPrice of one, VAT included
     */
    public record Line(String session, Instant startsAt, String category, String type, int quantity, Money unitPrice) {

        public Money total() {
            return unitPrice.times(quantity);
        }
    }

    /** As it is quoted: {@code 2028-000042}. */
    public String fullNumber() {
        return "%d-%06d".formatted(year, number);
    }

    public Vat vat() {
        return new Vat(total, vatBasisPoints);
    }
}
