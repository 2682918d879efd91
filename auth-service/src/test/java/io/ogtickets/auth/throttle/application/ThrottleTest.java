package io.ogtickets.auth.throttle.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ogtickets.auth.throttle.domain.ClientAddress;
import io.ogtickets.auth.throttle.domain.GrowingDelay;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final GrowingDelay NONE = new GrowingDelay(100, Duration.ofMinutes(10), Duration.ofMinutes(10));

    /** Ten from an address and twenty from a network; so little comes back that no test is too slow for it. */
    private final Throttle throttle = new Throttle(
            new ThrottleProperties(
                    new ThrottleProperties.Budget(10, 1),
                    new ThrottleProperties.Budget(20, 1),
                    NONE,
                    NONE,
                    NONE,
                    new ThrottleProperties.Budget(10, 1),
                    new ThrottleProperties.Memory(100, Duration.ofHours(1))),
            new SimpleMeterRegistry(),
            Clock.systemUTC());

    @Test
    void theAddressesOfOneNetworkShareABudgetWhateverTheyTry() {
        times(5, n -> throttle.onUnknownDevice("a" + n + "@example.org", from("192.0.2.1")));
        times(5, n -> throttle.onPasskey(from("192.0.2.2")));
        times(5, n -> throttle.onRegistration(from("192.0.2.3")));
        times(5, n -> throttle.onRegistration(from("192.0.2.4")));

        assertRefused(() -> throttle.onUnknownDevice("b@example.org", from("192.0.2.5")));
        assertRefused(() -> throttle.onPasskey(from("192.0.2.6")));
        assertRefused(() -> throttle.onRegistration(from("192.0.2.7")));
        assertThatCode(() -> throttle.onRegistration(from("192.0.3.1"))).doesNotThrowAnyException();
    }

    @Test
    void aNetworkWhoseAttemptsSucceedNeverWaits() {
        times(
                30,
                n -> throttle.onUnknownDevice("a" + n + "@example.org", from("192.0.2." + n))
                        .succeeded());
        times(30, n -> throttle.onPasskey(from("192.0.2." + n)).succeeded());

        assertThatCode(() -> throttle.onRegistration(from("192.0.2.1"))).doesNotThrowAnyException();
    }

    private static void times(int times, IntConsumer attempt) {
        IntStream.range(0, times).forEach(attempt);
    }

    private static ClientAddress from(String literal) {
        return ClientAddress.of(literal);
    }

    private static void assertRefused(ThrowingCallable attempt) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(attempt)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("too-many-attempts"))
                .satisfies(refusal -> assertThat(refusal.retryAfter()).isPresent());
    }
}
