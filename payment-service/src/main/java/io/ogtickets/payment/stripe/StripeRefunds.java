package io.ogtickets.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.RefundService;
import io.ogtickets.payment.application.MoneyBack;
import io.ogtickets.payment.domain.RefundId;
import io.ogtickets.payment.domain.RefundNews;
import io.ogtickets.payment.domain.RefundStatus;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refunds at Stripe, see docs.stripe.com/api/refunds. */
@Component
class StripeRefunds implements MoneyBack {

    static final String REFUND = "refund";

    /** More refunds of one payment than it has tickets there can't be. */
    private static final long LIST = 100;

    private final RefundService refunds;
    private final StripeCalls calls;

    StripeRefunds(StripeClient stripe, StripeCalls calls) {
        this.refunds = stripe.v1().refunds();
        this.calls = calls;
    }

    @Override
    public RefundNews make(Wanted wanted) {
        RequestOptions once = RequestOptions.builder()
                .setIdempotencyKey(wanted.refund().toString())
                .build();
        return read(calls.answerOf(() -> refunds.create(request(wanted), once)));
    }

    @Override
    public Optional<RefundNews> findOurs(String paymentIntent, RefundId refund) {
        RefundListParams ofThisPayment = RefundListParams.builder()
                .setPaymentIntent(paymentIntent)
                .setLimit(LIST)
                .build();
        return calls.answerOf(() -> refunds.list(ofThisPayment)).getData().stream()
                .map(StripeRefunds::read)
                .filter(news -> refund.equals(news.refund()))
                .findFirst();
    }

    @Override
    public RefundNews find(String stripeId) {
        return read(calls.answerOf(() -> refunds.retrieve(stripeId)));
    }

    private static RefundCreateParams request(Wanted wanted) {
        return RefundCreateParams.builder()
                .setPaymentIntent(wanted.paymentIntent())
                .setAmount(wanted.amount().amount())
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .putMetadata(REFUND, wanted.refund().toString())
                .putMetadata(StripeSessions.PAYMENT, wanted.payment().toString())
                .putMetadata(StripeSessions.ORDER, wanted.order().toString())
                .build();
    }

    static RefundNews read(Refund refund) {
        return new RefundNews(refund.getId(), ours(refund.getMetadata()), statusOf(refund), refund.getFailureReason());
    }

    private static RefundStatus statusOf(Refund refund) {
        return switch (refund.getStatus()) {
            case "succeeded" -> RefundStatus.SUCCEEDED;
            case "failed", "canceled" -> RefundStatus.FAILED;
            default -> RefundStatus.PENDING;
        };
    }

    private static @Nullable RefundId ours(@Nullable Map<String, String> metadata) {
        @Nullable String id = metadata == null ? null : metadata.get(REFUND);
        try {
            return id == null ? null : new RefundId(UUID.fromString(id));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
