package io.ogtickets.validation.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.ogtickets.platform.problem.NeighbourUnavailable;
import io.ogtickets.validation.ticket.TicketServiceClient.TicketKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CachedKeysTest {

    private static final Duration A_WHILE = Duration.ofSeconds(2);

    private final List<TicketKey> published = new ArrayList<>();
    private final Clock clock = mock();
    private final CachedKeys keys = new CachedKeys(new PublishedKeys(this::answer), clock);

    private Instant now = Instant.parse("2028-07-22T09:00:00Z");
    private boolean away;
    private int asked;

    @BeforeEach
    void aKeyIsPublished() {
        when(clock.instant()).thenAnswer(call -> now);
        publish(1, "ACTIVE");
    }

    @Test
    void keysAreAskedForWhenTheyAreNeededAndOnce() {
        assertThat(asked).isZero();

        assertThat(keys.find(1)).isPresent();
        assertThat(keys.find(1)).isPresent();

        assertThat(asked).isOne();
    }

    @Test
    void madeUpKeysAreNoFloodOfRequests() {
        for (int id = 100; id < 200; id++) {
            assertThat(keys.find(id)).isEmpty();
        }

        assertThat(asked).isOne();
    }

    @Test
    void aNewKeyIsAskedForAtOnce() {
        assertThat(keys.find(1)).isPresent();
        publish(2, "ACTIVE");
        now = now.plus(A_WHILE);

        assertThat(keys.find(2)).isPresent();
    }

    @Test
    void withoutAnAnswerNoKeyIsSaidNotToExist() {
        away = true;

        assertThatExceptionOfType(NeighbourUnavailable.class).isThrownBy(() -> keys.find(1));
        assertThatExceptionOfType(NeighbourUnavailable.class).isThrownBy(() -> keys.find(1));
        assertThat(asked).isOne();

        away = false;
        now = now.plus(A_WHILE);
        assertThat(keys.find(1)).isPresent();
    }

    @Test
    void knownKeysOutliveAnOutage() {
        assertThat(keys.find(1)).isPresent();
        away = true;
        now = now.plus(A_WHILE);

        keys.refresh();

        assertThat(keys.find(1)).isPresent();
    }

    @Test
    void aKeyThatWasCompromisedIsNoLongerTrusted() {
        publish(2, "RETIRED");
        publish(3, "SUSPENDED");
        assertThat(keys.find(1).orElseThrow().trusted()).isTrue();
        assertThat(keys.find(2).orElseThrow().trusted()).isTrue();
        assertThat(keys.find(3).orElseThrow().trusted()).isFalse();
        published.clear();
        publish(1, "COMPROMISED");

        keys.refresh();

        assertThat(keys.find(1).orElseThrow().trusted()).isFalse();
    }

    private void publish(int id, String state) {
        published.add(new TicketKey(id, Base64.getUrlEncoder().encodeToString(new byte[32]), state));
    }

    private List<TicketKey> answer() {
        asked++;
        if (away) {
            throw new NeighbourUnavailable("ticket-service", new IllegalStateException("away"));
        }
        return published;
    }
}
