package io.ogtickets.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class EventDigestTest {

    @Test
    void onlyWhatIsUsedIsKept() {
        String digest = EventDigest.of("""
                {"id":"evt_1","object":"event","type":"checkout.session.completed","created":1,"account":"acct_1",
                "data":{"object":{"id":"cs_1","object":"checkout.session","amount_total":100,"currency":"eur",
                "customer_email":"ada@example.org","customer_details":{"email":"ada@example.org","name":"Ada"},
                "payment_intent":{"receipt_email":"ada@example.org"},"url":"https://checkout.stripe.com/c/pay/cs_1",
                "metadata":{"payment":"p","name":"Ada"}},"previous_attributes":{"name":"Ada"}}}""");

        assertThat(JsonParser.parseString(digest)).isEqualTo(JsonParser.parseString("""
                {"id":"evt_1","object":"event","type":"checkout.session.completed","created":1,
                "data":{"object":{"id":"cs_1","object":"checkout.session","amount_total":100,"currency":"eur",
                "metadata":{"payment":"p"}}}}"""));
    }

    @Test
    void whatHasNoSubjectIsNoEvent() {
        assertThatThrownBy(() -> EventDigest.of("[]")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> EventDigest.of("{}")).isInstanceOf(NullPointerException.class);
    }
}
