package io.ogtickets.order.invoice.application;

import io.ogtickets.order.invoice.domain.Buyers;
import io.ogtickets.order.invoice.domain.CreditNote;
import io.ogtickets.order.invoice.domain.InvoicePrinter;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.platform.problem.Refusal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Prints the credit note of a refund for the buyer. */
@Component
public class PrintCreditNote {

    private final IssueCreditNote issue;
    private final Buyers buyers;
    private final InvoicePrinter printer;

    PrintCreditNote(IssueCreditNote issue, Buyers buyers, InvoicePrinter printer) {
        this.issue = issue;
        this.buyers = buyers;
        this.printer = printer;
    }

    /**
     * A PDF.
     *
     * @throws Refusal {@code not-found}, also for somebody else's order; {@code order-state} if it was never paid;
     *     {@code refund-state} before the money is back
     * @throws NeighbourUnavailable if nobody can tell the buyer's name now
     */
    public byte[] print(OrderId order, UUID refund, AccountId owner, Locale reader) {
        CreditNote creditNote = issue.issue(order, refund, owner);
        return printer.print(creditNote, buyers.of(owner), reader);
    }
}
