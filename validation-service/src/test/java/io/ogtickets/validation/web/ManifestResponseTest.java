package io.ogtickets.validation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestResponseTest {

    private static final Instant OPENS = Instant.parse("2028-07-22T06:00:00Z");

    /** Otherwise a scanner that is online would be told all day that it knows everything, until it knows nothing. */
    @Test
    void nothingNewIsNewsOnceAnHour() {
        String tag = answerAt("2028-07-22T08:00:00Z").tag();

        assertThat(answerAt("2028-07-22T08:59:59Z").tag()).isEqualTo(tag);
        assertThat(answerAt("2028-07-22T09:00:00Z").tag()).isNotEqualTo(tag);
    }

    private static ManifestResponse answerAt(String time) {
        Instant now = Instant.parse(time);
        return new ManifestResponse(
                new ManifestResponse.SessionResponse("SWM-0727-1100", 1, OPENS, OPENS, false, List.of("A")),
                List.of(),
                List.of(),
                now,
                now.plusSeconds(86_400),
                "1842",
                "2000",
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
