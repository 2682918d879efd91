package io.ogtickets.stripesimulator.api;

import static com.stripe.param.checkout.SessionCreateParams.Mode.SUBSCRIPTION;
import static io.ogtickets.stripesimulator.Merchant.familyOffer;
import static io.ogtickets.stripesimulator.Merchant.familyOfferAt;
import static io.ogtickets.stripesimulator.Merchant.lineItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import io.ogtickets.stripesimulator.Merchant;
import io.ogtickets.stripesimulator.MovableClock;
import io.ogtickets.stripesimulator.SimulatorTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SimulatorTest
class CheckoutSessionsTest {

    private static final long DAY = 86_400;

    private final int port;
    private final MovableClock clock;
    private final Merchant merchant;

    @Autowired
    CheckoutSessionsTest(@LocalServerPort int port, MovableClock clock) {
        this.port = port;
        this.clock = clock;
        this.merchant = new Merchant(port);
    }

    @Test
    void aNewSessionIsOpenAndCarriesWhatTheMerchantAskedFor() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));

        assertThat(session.getId()).startsWith("cs_test_");
        assertThat(session.getUrl()).isEqualTo("http://127.0.0.1:%d/pay/%s".formatted(port, session.getId()));
        assertThat(session.getStatus()).isEqualTo("open");
        assertThat(session.getPaymentStatus()).isEqualTo("unpaid");
        assertThat(session.getPaymentIntent()).isNull();
        assertThat(session.getAmountTotal()).isEqualTo(9600);
        assertThat(session.getCurrency()).isEqualTo("eur");
        assertThat(session.getClientReferenceId()).isEqualTo("OG-4711");
        assertThat(session.getMetadata()).isEqualTo(Map.of("orderId", "order-1"));
        assertThat(session.getSuccessUrl()).contains("{CHECKOUT_SESSION_ID}");
        assertThat(session.getMode()).isEqualTo("payment");
        assertThat(session.getLivemode()).isFalse();
        assertThat(session.getExpiresAt() - session.getCreated()).isEqualTo(DAY);
    }

    @Test
    void aSessionIsFoundAgain() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));

        assertThat(merchant.current(session)).isEqualTo(session);
    }

    @Test
    void anOpenSessionIsExpiredOnce() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));

        Session expired = merchant.stripe().checkout().sessions().expire(session.getId());

        assertThat(expired.getStatus()).isEqualTo("expired");
        assertThat(expired.getUrl()).isNull();
        assertThat(catchThrowableOfType(
                        InvalidRequestException.class,
                        () -> merchant.stripe().checkout().sessions().expire(session.getId())))
                .hasMessageContaining("This Checkout Session has a status of expired");
    }

    @Test
    void anUnknownSessionIsAResourceMissing() {
        InvalidRequestException refusal = catchThrowableOfType(
                InvalidRequestException.class,
                () -> merchant.stripe().checkout().sessions().retrieve("cs_test_unknown"));

        assertThat(refusal.getStatusCode()).isEqualTo(404);
        assertThat(refusal.getCode()).isEqualTo("resource_missing");
        assertThat(refusal.getParam()).isEqualTo("session");
        assertThat(refusal.getRequestId()).startsWith("req_");
    }

    @Test
    void anotherKeyIsUnauthorized() {
        Merchant stranger = new Merchant(port, "sk_test_of_somebody_else");

        assertThat(catchThrowableOfType(AuthenticationException.class, () -> stranger.open(familyOfferAt(4800))))
                .hasMessageContaining("Invalid API Key");
    }

    @Test
    void aSessionLivesBetween30MinutesAnd24Hours() throws StripeException {
        long now = clock.instant().getEpochSecond();

        assertThat(merchant.open(expiringAt(now + 1860)).getExpiresAt()).isEqualTo(now + 1860);
        assertThat(refusal(expiringAt(now + 1740)).getParam()).isEqualTo("expires_at");
        assertThat(refusal(expiringAt(now + DAY + 60)).getParam()).isEqualTo("expires_at");
    }

    @Test
    void aTotalLiesBetween50CentsAnd99999999() throws StripeException {
        assertThat(merchant.open(familyOfferAt(25)).getAmountTotal()).isEqualTo(50);
        assertThat(refusal(familyOfferAt(24)).getCode()).isEqualTo("amount_too_small");
        assertThat(refusal(familyOfferAt(50_000_000)).getCode()).isEqualTo("amount_too_large");
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertThat(refusal(familyOffer().build()).getParam()).isEqualTo("line_items");
        assertThat(refusal(familyOffer()
                                .setSuccessUrl("thanks")
                                .addLineItem(lineItem("a", 100))
                                .build())
                        .getParam())
                .isEqualTo("success_url");
        assertThat(refusal(familyOffer().setMode(SUBSCRIPTION).build()).getParam())
                .isEqualTo("mode");
        InvalidRequestException unnamed = refusal(familyOffer()
                .addLineItem(lineItem("a", 100))
                .addLineItem(lineItem("", 100))
                .build());
        assertThat(unnamed.getCode()).isEqualTo("parameter_missing");
        assertThat(unnamed.getParam()).isEqualTo("line_items[1][price_data][product_data][name]");
    }

    private SessionCreateParams expiringAt(long second) {
        return familyOffer()
                .setExpiresAt(second)
                .addLineItem(lineItem("a", 100))
                .build();
    }

    private InvalidRequestException refusal(SessionCreateParams params) {
        return catchThrowableOfType(InvalidRequestException.class, () -> merchant.open(params));
    }
}
