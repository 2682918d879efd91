package io.ogtickets.order.invoice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.platform.money.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceTest {

    /** Expected figures are total ÷ 1.055 and the like, reckoned by hand to the cent. */
    @ParameterizedTest
    @CsvSource({"10550, 550, 10000", "4800, 550, 4550", "1, 550, 1", "0, 550, 0", "12000, 2000, 10000", "4800, 0, 4800"
    })
    void vatIsContainedInThePriceAndRoundedOnce(long total, int basisPoints, long net) {
        Vat vat = invoice(total, basisPoints).vat();

        assertThat(vat.net().amount()).isEqualTo(net);
        assertThat(vat.net().plus(vat.amount()).amount()).isEqualTo(total);
    }

    @Test
    void numbersAreQuotedWithTheirYear() {
        assertThat(invoice(1, 550).fullNumber()).isEqualTo("2028-000042");
    }

    @Test
    void aCreditNoteIsTheSumOfWhatWasGivenBackAtTheRateOfItsInvoice() {
        Invoice invoice = invoice(17_001, 550);
        Invoice.Line family =
                new Invoice.Line("SWM-0727-1100", invoice.paidAt(), "A", "FAMILY", 1, new Money(17_001, "EUR"));
        CreditNote creditNote = new CreditNote(
                2028,
                7,
                invoice.issuedAt(),
                invoice,
                List.of(
                        new CreditNote.Line(family, 1, new Money(4_251, "EUR")),
                        new CreditNote.Line(family, 2, new Money(8_500, "EUR"))));

        assertThat(creditNote.fullNumber()).isEqualTo("2028-A000007");
        assertThat(creditNote.total()).isEqualTo(new Money(12_751, "EUR"));
        assertThat(creditNote.vat().net()).isEqualTo(new Money(12_086, "EUR"));
    }

    private static Invoice invoice(long total, int vatBasisPoints) {
        Instant day = Instant.parse("2028-06-01T10:00:00Z");
        return new Invoice(2028, 42, day, "7KQM-2X9D-RA4R", day, List.of(), new Money(total, "EUR"), vatBasisPoints);
    }
}
