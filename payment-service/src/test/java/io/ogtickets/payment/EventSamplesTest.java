package io.ogtickets.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.platformtest.EventSample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSamplesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"payment-succeeded", "payment-failed", "payment-refunded", "refund-failed", "payment-disputed"})
    void theSampleIsOfItsSchemasShape(String type) {
        EventSample event = new EventSample("payment-service", type);

        assertThat(event.problemsOf(event.json())).isEmpty();
        assertThat(event.problemsOf("{}")).isNotEmpty();
    }
}
