package io.ogtickets.order.invoice.application;

import io.ogtickets.order.invoice.domain.Invoice;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.ordering.domain.Orders;
import io.ogtickets.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues the invoice of an order when it is first asked for (docs/decisions/0023). */
@Component
class IssueInvoice {

    private final Orders orders;
    private final Invoices invoices;
    private final Series series;
    private final InvoiceProperties properties;

    IssueInvoice(Orders orders, Invoices invoices, Series series, InvoiceProperties properties) {
        this.orders = orders;
        this.invoices = invoices;
        this.series = series;
        this.properties = properties;
    }

    /** The lock of the order makes two that ask at once wait for one number. */
    @Transactional
    Invoice issue(OrderId id, AccountId owner) {
        Order order = orders.lock(id)
                .filter(found -> found.account().equals(owner))
                .orElseThrow(() -> Refusal.notFound("order"));
        if (order.paidAt() == null) {
            throw Refusal.conflict("order-state", "An order that was not paid has no invoice.")
                    .with("orderStatus", order.status());
        }
        return invoices.of(order).orElseGet(() -> first(order));
    }

    private Invoice first(Order order) {
        invoices.add(order.id().value(), series.next(Series.INVOICES), properties.vatBasisPoints());
        return invoices.of(order).orElseThrow();
    }
}
