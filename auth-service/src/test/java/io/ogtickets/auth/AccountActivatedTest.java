package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.auth.account.domain.AccountActivated;
import io.ogtickets.platformtest.EventSample;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AccountActivatedTest {

    private final EventSample sample = new EventSample("auth-service", "account-activated");
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void theSampleIsOfTheSchemaAndIsWhatIsWritten() {
        AccountActivated event = json.readValue(sample.json(), AccountActivated.class);

        assertThat(sample.problemsOf(sample.json())).isEmpty();
        assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(json.readTree(sample.json()));
    }

    @Test
    void anEventWithAnythingPersonalIsNotOfTheSchema() {
        assertThat(sample.problemsOf(sample.json().replace("\"locale\"", "\"email\": \"a@b.example\", \"locale\"")))
                .isNotEmpty();
    }
}
