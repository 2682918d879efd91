package io.ogtickets.order.invoice.application;

import io.ogtickets.order.invoice.domain.Buyers;
import io.ogtickets.order.invoice.domain.Invoice;
import io.ogtickets.order.invoice.domain.InvoicePrinter;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.platform.problem.Refusal;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Prints the invoice of an order for its buyer. */
@Component
public class PrintInvoice {

    private final IssueInvoice issue;
    private final Buyers buyers;
    private final InvoicePrinter printer;

    PrintInvoice(IssueInvoice issue, Buyers buyers, InvoicePrinter printer) {
        this.issue = issue;
        this.buyers = buyers;
        this.printer = printer;
    }

    /**
     * A PDF.
     *
     * @throws Refusal {@code not-found}, also for somebody else's order, or {@code order-state} if it was never paid
     * @throws NeighbourUnavailable if nobody can tell the buyer's name now
     */
    public byte[] print(OrderId order, AccountId owner, Locale reader) {
        Invoice invoice = issue.issue(order, owner);
        return printer.print(invoice, buyers.of(owner), reader);
    }
}
