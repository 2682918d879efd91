package io.ogtickets.stripesimulator.page;

import static io.ogtickets.stripesimulator.Merchant.familyOffer;
import static io.ogtickets.stripesimulator.Merchant.familyOfferAt;
import static io.ogtickets.stripesimulator.Merchant.lineItem;
import static io.ogtickets.stripesimulator.Payer.DECLINED_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import io.ogtickets.stripesimulator.Merchant;
import io.ogtickets.stripesimulator.Payer;
import io.ogtickets.stripesimulator.Payer.Page;
import io.ogtickets.stripesimulator.SimulatorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SimulatorTest
class HostedPageTest {

    private final Payer payer = new Payer();
    private final Merchant merchant;

    @Autowired
    HostedPageTest(@LocalServerPort int port) {
        this.merchant = new Merchant(port);
    }

    @Test
    void thePageSaysWhatIsPaidForAndWithWhich() throws StripeException {
        Page page = payer.look(merchant.open(familyOfferAt(4800)));

        assertThat(page.html())
                .contains("<h1 id=\"amount\">€96.00</h1>", "Reference OG-4711", "2 × SWM-0727-1100 family")
                .contains("4242 4242 4242 4242", "4000 0000 0000 0002", "href=\"https://shop.example/cart\"")
                .doesNotContain("{{");
    }

    @Test
    void whatTheMerchantSendsIsEscaped() throws StripeException {
        Session session = merchant.open(familyOffer()
                .setClientReferenceId("{{{items}}}")
                .addLineItem(lineItem("<script>alert('$1')</script>", 100))
                .build());

        assertThat(payer.look(session).html())
                .contains("&lt;script&gt;alert(&#39;$1&#39;)&lt;/script&gt;", "Reference {{{items}}}")
                .doesNotContain("<script>");
    }

    @Test
    void payingLeadsBackToTheShop() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));

        Page page = payer.pay(session, "4242+4242+4242+4242");

        assertThat(page.status().value()).isEqualTo(303);
        assertThat(page.location()).isEqualTo("https://shop.example/thanks?session=" + session.getId());
    }

    @Test
    void aDeclineIsShownAndTheFormStays() throws StripeException {
        Page page = payer.pay(merchant.open(familyOfferAt(4800)), DECLINED_CARD);

        assertThat(page.status().value()).isEqualTo(402);
        assertThat(page.html()).contains("role=\"alert\">Your card was declined.", "<form method=\"post\">");
    }

    @Test
    void payingAgainSaysThatItIsComplete() throws StripeException {
        Session session = merchant.open(familyOfferAt(4800));
        payer.pay(session, Payer.GOOD_CARD);

        Page again = payer.pay(session, Payer.GOOD_CARD);

        assertThat(again.status().value()).isEqualTo(409);
        assertThat(again.html())
                .contains("already complete", "Back to the shop")
                .doesNotContain("<form");
        assertThat(payer.look(session).html()).contains("already complete");
    }
}
