package io.ogtickets.order.invoice.application;

import io.ogtickets.order.invoice.domain.Invoice;
import io.ogtickets.order.ordering.domain.AccountId;
import io.ogtickets.order.ordering.domain.Order;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.ordering.domain.Orders;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues the invoice of an order when it is first asked for (docs/decisions/0023). */
@Component
class IssueInvoice {

    private final Orders orders;
    private final Invoices invoices;
    private final InvoiceProperties properties;
    private final Clock clock;

    IssueInvoice(Orders orders, Invoices invoices, InvoiceProperties properties, Clock clock) {
        this.orders = orders;
        this.invoices = invoices;
        this.properties = properties;
        this.clock = clock;
    }

    /** The lock of the order makes two that ask at once wait for one number. */
    @Transactional
    Invoice issue(OrderId id, AccountId owner) {
        Order order = orders.lock(id)
                .filter(found -> found.account().equals(owner))
                .orElseThrow(() -> Refusal.notFound("order"));
        if (order.paidAt() == null) {
            throw Refusal.conflict("order-state", "An order that was not paid has no invoice.")
                    .with("status", order.status());
        }
        return invoices.of(order).orElseGet(() -> first(order));
    }

    private Invoice first(Order order) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        invoices.add(order.id().value(), now.atZone(properties.timeZone()).getYear(), now, properties.vatBasisPoints());
        return invoices.of(order).orElseThrow();
    }
}
