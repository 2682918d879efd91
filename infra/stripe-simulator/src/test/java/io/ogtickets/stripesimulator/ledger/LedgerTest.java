package io.ogtickets.stripesimulator.ledger;

import static io.ogtickets.stripesimulator.Merchant.familyOfferAt;
import static io.ogtickets.stripesimulator.Payer.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import io.ogtickets.stripesimulator.Merchant;
import io.ogtickets.stripesimulator.MovableClock;
import io.ogtickets.stripesimulator.Payer;
import io.ogtickets.stripesimulator.SimulatorTest;
import io.ogtickets.stripesimulator.domain.PaymentIntentId;
import io.ogtickets.stripesimulator.domain.StripeFailure;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SimulatorTest
class LedgerTest {

    private final Ledger ledger;
    private final MovableClock clock;
    private final Merchant merchant;

    @Autowired
    LedgerTest(@LocalServerPort int port, Ledger ledger, MovableClock clock) {
        this.ledger = ledger;
        this.clock = clock;
        this.merchant = new Merchant(port);
    }

    @Test
    void whatIsPastIsForgottenButNotASessionThatIsStillOpen() throws StripeException {
        Session open = merchant.open(familyOfferAt(4800));
        Session paid = merchant.open(familyOfferAt(4800));
        new Payer().payByScript(paid, GOOD_CARD);
        String intent = merchant.current(paid).getPaymentIntent();
        Instant soon = clock.instant().plusSeconds(1);

        ledger.forgetBefore(soon);

        assertThat(merchant.current(open).getStatus()).isEqualTo("open");
        assertThat(ledger.eventsNewestFirst().values())
                .allSatisfy(event -> assertThat(event.createdAt()).isAfterOrEqualTo(soon));
        assertThatThrownBy(() -> merchant.current(paid)).hasMessageContaining("No such checkout.session");
        assertThatThrownBy(() -> ledger.paymentIntent(new PaymentIntentId(intent)))
                .isInstanceOf(StripeFailure.class);
    }
}
