package io.ogtickets.stripesimulator.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ogtickets.stripesimulator.domain.StripeFailure;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StripeFormTest {

    private final StripeForm form = StripeForm.of(Map.of(
            "items[10][name]", new String[] {"eleventh"},
            "items[2][name]", new String[] {"third"},
            "items[2][count]", new String[] {"many"},
            "metadata[orderId]", new String[] {"order-1"},
            "empty", new String[] {""}));

    @Test
    void partsOfAListComeInTheOrderOfTheirIndexes() {
        assertThat(form.parts("items"))
                .extracting(item -> item.requiredText("name"))
                .containsExactly("third", "eleventh");
    }

    @Test
    void aMapIsReadWhole() {
        assertThat(form.texts("metadata")).isEqualTo(Map.of("orderId", "order-1"));
    }

    @Test
    void anEmptyValueIsNone() {
        assertThat(form.text("empty")).isEmpty();
    }

    @Test
    void anErrorNamesTheWholeField() {
        assertThatThrownBy(() -> form.parts("items").getFirst().requiredNumber("count", 1, 9))
                .isInstanceOfSatisfying(
                        StripeFailure.class,
                        failure -> assertThat(failure.param()).isEqualTo("items[2][count]"));
    }
}
