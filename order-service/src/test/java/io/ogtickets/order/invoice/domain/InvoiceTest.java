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
        Invoice invoice = invoice(total, basisPoints);

        assertThat(invoice.net().amount()).isEqualTo(net);
        assertThat(invoice.net().plus(invoice.vat())).isEqualTo(invoice.total());
    }

    @Test
    void numbersAreQuotedWithTheirYear() {
        assertThat(invoice(1, 550).fullNumber()).isEqualTo("2028-000042");
    }

    private static Invoice invoice(long total, int vatBasisPoints) {
        Instant day = Instant.parse("2028-06-01T10:00:00Z");
        return new Invoice(2028, 42, day, "7KQM-2X9D-RA4R", day, List.of(), new Money(total, "EUR"), vatBasisPoints);
    }
}
