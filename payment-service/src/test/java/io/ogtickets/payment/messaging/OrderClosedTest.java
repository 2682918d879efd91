package io.ogtickets.payment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.platformtest.EventSample;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class OrderClosedTest {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void orderServicesSampleIsRead() {
        String sample = new EventSample("order-service", "order-placed").json();

        OrderClosed event = json.readValue(sample, OrderClosed.class);

        assertThat(event.order()).hasToString(json.readTree(sample).get("order").asString());
    }
}
