package io.ogtickets.payment.stripe;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import io.ogtickets.payment.domain.CheckoutTerms;
import io.ogtickets.payment.domain.Payment;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** What we ask Stripe for. It follows from the payment alone, so that it is the same each time it is asked. */
final class SessionRequest {

    private SessionRequest() {}

    static SessionCreateParams of(Payment payment) {
        CheckoutTerms terms = payment.terms();
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(payment.order().toString())
                .putAllMetadata(metadata(payment))
                .addLineItem(lineItem(payment))
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setDescription("OG-Tickets " + terms.reference())
                        .putAllMetadata(metadata(payment))
                        .build())
                .setLocale(terms.locale().equals("fr") ? SessionCreateParams.Locale.FR : SessionCreateParams.Locale.EN)
                .setExpiresAt(terms.expiresAt().getEpochSecond())
                .setSuccessUrl(returnUrl(payment, "completed"))
                .setCancelUrl(returnUrl(payment, "cancelled"))
                .build();
    }

    private static Map<String, String> metadata(Payment payment) {
        return Map.of(
                StripeSessions.ORDER, payment.order().toString(),
                StripeSessions.PAYMENT, payment.id().toString());
    }

    private static LineItem lineItem(Payment payment) {
        return LineItem.builder()
                .setQuantity(1L)
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency(payment.amount().currency().toLowerCase(Locale.ROOT))
                        .setUnitAmount(payment.amount().amount())
                        .setProductData(LineItem.PriceData.ProductData.builder()
                                .setName(payment.terms().description())
                                .setDescription(payment.terms().reference())
                                .build())
                        .build())
                .build();
    }

    private static String returnUrl(Payment payment, String checkout) {
        return UriComponentsBuilder.fromUriString(payment.terms().returnUrl())
                .queryParam("payment", payment.id())
                .queryParam("checkout", checkout)
                .build(true)
                .toUriString();
    }
}
