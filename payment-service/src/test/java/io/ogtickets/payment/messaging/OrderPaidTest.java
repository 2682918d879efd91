package io.ogtickets.payment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.platformtest.EventSample;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrderPaidTest {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void orderServicesSampleIsRead() {
        String sample = new EventSample("order-service", "order-paid").json();

        OrderPaid event = json.readValue(sample, OrderPaid.class);

        JsonNode told = json.readTree(sample);
        assertThat(event.order()).hasToString(told.get("order").asString());
        assertThat(event.total().amount())
                .isEqualTo(told.get("total").get("amount").asLong());
        assertThat(event.paidAt()).isEqualTo(Instant.parse(told.get("paidAt").asString()));
    }
}
