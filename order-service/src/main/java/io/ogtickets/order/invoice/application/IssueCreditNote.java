package io.ogtickets.order.invoice.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.ogtickets.order.invoice.domain.CreditNote;
import io.ogtickets.order.invoice.domain.Invoice;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.ordering.domain.OrderedTicket;
import io.ogtickets.order.ordering.domain.Orders;
import io.ogtickets.platform.problem.Refusal;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues the credit note of a refund when it is first asked for, and before it the invoice that it corrects. */
@Component
class IssueCreditNote {

    private final Orders orders;
    private final IssueInvoice invoices;
    private final CreditNotes creditNotes;
    private final Series series;

    IssueCreditNote(Orders orders, IssueInvoice invoices, CreditNotes creditNotes, Series series) {
        this.orders = orders;
        this.invoices = invoices;
        this.creditNotes = creditNotes;
        this.series = series;
    }

    /** The lock of the order makes two that ask at once wait for one number; a refusal gives none out. */
    @Transactional
    CreditNote issue(OrderId id, UUID refund, AccountId owner) {
        Invoice invoice = invoices.issue(id, owner);
        Order order = orders.lock(id).orElseThrow();
        List<OrderedTicket> refunded = order.tickets().stream()
                .filter(ticket -> refund.equals(ticket.refund()))
                .toList();
        if (refunded.isEmpty()) {
            throw Refusal.notFound("refund");
        }
        if (refunded.stream().anyMatch(ticket -> ticket.refundedAt() == null)) {
            throw Refusal.conflict("refund-state", "The money isn't back yet.");
        }
        Series.Drawn number = creditNotes.of(refund).orElseGet(() -> first(refund, id));
        return new CreditNote(
                number.year(), number.number(), number.issuedAt(), invoice, lines(invoice, order, refunded));
    }

    private Series.Drawn first(UUID refund, OrderId order) {
        Series.Drawn number = series.next(Series.CREDIT_NOTES);
        creditNotes.add(refund, order.value(), number);
        return number;
    }

    private static List<CreditNote.Line> lines(Invoice invoice, Order order, List<OrderedTicket> refunded) {
        return refunded.stream().collect(groupingBy(OrderedTicket::lineNo, TreeMap::new, toList())).entrySet().stream()
                .map(line -> new CreditNote.Line(
                        invoice.lines().get(line.getKey()), line.getValue().size(), order.amountOf(line.getValue())))
                .toList();
    }
}
