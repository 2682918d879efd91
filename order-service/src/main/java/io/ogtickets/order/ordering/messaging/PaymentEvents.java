package io.ogtickets.order.ordering.messaging;

import io.ogtickets.order.ordering.application.Dispute;
import io.ogtickets.order.ordering.application.ReceivePayment;
import io.ogtickets.order.ordering.application.RecordDispute;
import io.ogtickets.order.ordering.domain.OrderId;
import io.ogtickets.order.ordering.domain.PaymentId;
import io.ogtickets.order.refund.application.ReceiveRefund;
import io.ogtickets.platform.event.EventHandlers;
import io.ogtickets.platform.event.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Listens to payment-service. A payment that failed changes nothing: its order goes on waiting until the hold runs out. */
@Component
class PaymentEvents {

    private final Inbox inbox;
    private final EventHandlers handlers;
    private final ReceivePayment receive;
    private final ReceiveRefund refunds;
    private final RecordDispute disputes;

    PaymentEvents(Inbox inbox, JsonMapper json, ReceivePayment receive, ReceiveRefund refunds, RecordDispute disputes) {
        this.inbox = inbox;
        this.receive = receive;
        this.refunds = refunds;
        this.disputes = disputes;
        this.handlers = new EventHandlers(json)
                .on("payment-succeeded", PaymentSucceeded.class, this::succeeded)
                .on("payment-refunded", PaymentRefunded.class, this::refunded)
                .on("refund-failed", RefundFailed.class, this::refundFailed)
                .on("payment-disputed", PaymentDisputed.class, this::disputed);
    }

    @KafkaListener(topics = "payments", batch = "true")
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        inbox.receive(records, handlers);
    }

    private void succeeded(PaymentSucceeded event) {
        receive.receive(
                new OrderId(event.order()), new PaymentId(event.payment()), event.amount(), event.succeededAt());
    }

    private void refunded(PaymentRefunded event) {
        refunds.refunded(new OrderId(event.order()), event.refund(), event.refundedAt());
    }

    private void disputed(PaymentDisputed event) {
        disputes.record(
                new OrderId(event.order()),
                new Dispute(event.payment(), event.status(), event.reason(), event.amount(), event.disputedAt()),
                event.version());
    }

    private void refundFailed(RefundFailed event) {
        refunds.failed(new OrderId(event.order()), event.refund(), event.reason());
    }
}
