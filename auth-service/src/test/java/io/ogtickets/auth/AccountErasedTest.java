package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.auth.privacy.application.AccountErased;
import io.ogtickets.platformtest.EventSample;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AccountErasedTest {

    private final EventSample sample = new EventSample("auth-service", "account-erased");
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void theSampleIsOfTheSchemaAndIsWhatIsWritten() {
        AccountErased event = json.readValue(sample.json(), AccountErased.class);

        assertThat(sample.problemsOf(sample.json())).isEmpty();
        assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(json.readTree(sample.json()));
    }
}
