package io.ogtickets.payment.messaging;

import io.ogtickets.payment.application.CloseCheckout;
import io.ogtickets.payment.application.NotePaidOrder;
import io.ogtickets.payment.application.RequestRefund;
import io.ogtickets.payment.domain.OrderId;
import io.ogtickets.payment.domain.PaymentId;
import io.ogtickets.payment.domain.RefundId;
import io.ogtickets.platform.event.EventHandlers;
import io.ogtickets.platform.event.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Listens to order-service. */
@Component
class OrderEvents {

    private final Inbox inbox;
    private final EventHandlers handlers;

    OrderEvents(
            Inbox inbox,
            JsonMapper json,
            CloseCheckout closeCheckout,
            RequestRefund requestRefund,
            NotePaidOrder note) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(json)
                .on("order-expired", OrderClosed.class, event -> closeCheckout.of(new OrderId(event.order())))
                .on("order-cancelled", OrderClosed.class, event -> closeCheckout.of(new OrderId(event.order())))
                .on(
                        "order-paid",
                        OrderPaid.class,
                        event -> note.note(new OrderId(event.order()), event.total(), event.paidAt()))
                .on(
                        "refund-requested",
                        RefundRequested.class,
                        event -> requestRefund.request(
                                new RefundId(event.refund()),
                                new PaymentId(event.payment()),
                                new OrderId(event.order()),
                                event.amount(),
                                event.reason()));
    }

    @KafkaListener(topics = "orders", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbox.receive(records, handlers);
    }
}
