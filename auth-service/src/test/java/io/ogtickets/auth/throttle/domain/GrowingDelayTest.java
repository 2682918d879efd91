package io.ogtickets.auth.throttle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowingDelayTest {

    @Test
    void theDelayDoublesAfterTheFreeOnesAndGrowsNoFurtherThanItsLongest() {
        GrowingDelay delay = new GrowingDelay(3, Duration.ofSeconds(1), Duration.ofSeconds(5));

        List<Long> seconds = IntStream.rangeClosed(1, 8)
                .mapToObj(attempts -> delay.after(attempts).toSeconds())
                .toList();

        assertThat(seconds).containsExactly(0L, 0L, 1L, 2L, 4L, 5L, 5L, 5L);
        assertThat(delay.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(5));
    }
}
