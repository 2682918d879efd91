package io.ogtickets.auth.audit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ogtickets.platformtest.EventSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StaffActedTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private final String sample = new EventSample("order-service", "staff-acted").json();

    @ParameterizedTest
    @ValueSource(strings = {"order-service", "catalog-service", "validation-service"})
    void whatEachServiceTellsIsReadAsItStands(String producer) {
        String told = new EventSample(producer, "staff-acted").json();

        StaffActed read = json.readValue(told, StaffActed.class);

        assertThat(json.readTree(json.writeValueAsString(read))).isEqualTo(json.readTree(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "at", "actor", "act"})
    void anActThatLacksAPartCantBeRead(String part) {
        String lacking = sample.replaceFirst("\"" + part + "\": *\"[^\"]*\",", "");

        assertThat(lacking).isNotEqualTo(sample);
        assertThatThrownBy(() -> json.readValue(lacking, StaffActed.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void anActIsAWord() {
        String sentence = sample.replace("capacity-changed", "Marie changed it");

        assertThatThrownBy(() -> json.readValue(sentence, StaffActed.class)).isInstanceOf(JacksonException.class);
    }
}
