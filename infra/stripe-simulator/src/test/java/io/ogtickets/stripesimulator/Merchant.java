package io.ogtickets.stripesimulator;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.service.V1Services;

/** A merchant that uses the real stripe-java against the simulator. */
public final class Merchant {

    public static final String SECRET_KEY = "sk_test_of_the_tests";

    private final V1Services stripe;

    public Merchant(int port) {
        this(port, SECRET_KEY);
    }

    public Merchant(int port, String secretKey) {
        stripe = new StripeClient.StripeClientBuilder()
                .setApiKey(secretKey)
                .setApiBase("http://127.0.0.1:" + port)
                .setMaxNetworkRetries(0)
                .build()
                .v1();
    }

    public V1Services stripe() {
        return stripe;
    }

    public Session open(SessionCreateParams params) throws StripeException {
        return stripe.checkout().sessions().create(params);
    }

    public Session open(SessionCreateParams params, String idempotencyKey) throws StripeException {
        return stripe.checkout()
                .sessions()
                .create(
                        params,
                        RequestOptions.builder()
                                .setIdempotencyKey(idempotencyKey)
                                .build());
    }

    public Session current(Session session) throws StripeException {
        return stripe.checkout().sessions().retrieve(session.getId());
    }

    /** A family's evening at the swimming finals, to be changed as a test needs. */
    public static SessionCreateParams.Builder familyOffer() {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("https://shop.example/thanks?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl("https://shop.example/cart")
                .setClientReferenceId("OG-4711")
                .putMetadata("orderId", "order-1")
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .setDescription("Order OG-4711")
                        .putMetadata("orderId", "order-1")
                        .build());
    }

    public static SessionCreateParams familyOfferAt(long price) {
        return familyOffer()
                .addLineItem(lineItem("SWM-0727-1100 family", price))
                .build();
    }

    public static LineItem lineItem(String name, long price) {
        return LineItem.builder()
                .setQuantity(2L)
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency("eur")
                        .setUnitAmount(price)
                        .setProductData(LineItem.PriceData.ProductData.builder()
                                .setName(name)
                                .build())
                        .build())
                .build();
    }
}
