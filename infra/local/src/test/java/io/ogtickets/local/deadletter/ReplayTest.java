package io.ogtickets.local.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ReplayTest {

    /** The letters that wait, as a service that handles what is published leaves them. */
    private final List<Letter> waiting = new ArrayList<>();

    private final List<String> published = new ArrayList<>();

    @Test
    void eachKeyIsReplayedInItsOrder() throws InterruptedException {
        waiting.addAll(List.of(letter("a", 1), letter("b", 2), letter("a", 3)));

        assertThat(replay(waiting::remove)).isEmpty();

        assertThat(published).containsExactly("a 1", "b 2", "a 3");
    }

    @Test
    void whatIsBuriedMeanwhileIsReplayedInTheNextRound() throws InterruptedException {
        waiting.add(letter("a", 1));

        List<Letter> left = replay(letter -> {
            waiting.remove(letter);
            if (published.size() == 1) {
                waiting.add(letter("a", 2));
            }
        });

        assertThat(left).isEmpty();
        assertThat(published).containsExactly("a 1", "a 2");
    }

    @Test
    void itEndsWhenAKeyFailsAgain() throws InterruptedException {
        waiting.addAll(List.of(letter("a", 1), letter("a", 2), letter("b", 3)));

        List<Letter> left = replay(letter -> {
            if (letter.key().equals("b")) {
                waiting.remove(letter);
            } else if (letter.type().equals("1")) {
                waiting.set(waiting.indexOf(letter), failedAgain(letter));
            }
        });

        assertThat(left).extracting(Letter::type).containsExactly("1", "2");
    }

    @Test
    void itEndsWhenNobodyTakesThem() throws InterruptedException {
        waiting.add(letter("a", 1));

        assertThat(replay(letter -> {})).hasSize(1);
        assertThat(published).containsExactly("a 1");
    }

    private List<Letter> replay(Consumer<Letter> service) throws InterruptedException {
        Replay.Publisher publisher = letter -> {
            published.add(letter.key() + " " + letter.type());
            service.accept(letter);
        };
        return new Replay(() -> List.copyOf(waiting), publisher, Duration.ofMillis(500)).run();
    }

    private static Letter letter(String key, int number) {
        return letter(UUID.randomUUID(), key, Integer.toString(number), 0);
    }

    private static Letter failedAgain(Letter letter) {
        return letter(letter.event(), letter.key(), letter.type(), letter.replays() + 1);
    }

    private static Letter letter(UUID id, String key, String type, int replays) {
        return new Letter(
                "payment-service",
                id,
                "orders",
                key,
                type,
                "order-service",
                Instant.EPOCH,
                "broken",
                new byte[0],
                replays,
                Instant.EPOCH);
    }
}
