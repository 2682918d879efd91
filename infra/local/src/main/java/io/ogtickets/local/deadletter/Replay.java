package io.ogtickets.local.deadletter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Lets dead letters be handled again, each key in its order. While a key is replayed its new events are buried behind, so
 * that nothing overtakes; they are replayed in the next round.
 */
public final class Replay {

    /** Puts a letter back on its topic. */
    @FunctionalInterface
    public interface Publisher {
        void publish(Letter letter) throws InterruptedException;
    }

    private static final int ROUNDS = 20;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Supplier<List<Letter>> waiting;
    private final Publisher publisher;
    private final Duration patience;

    /**
     * A replay of some letters.
     *
     * @param waiting those of them that wait still
     * @param patience how long the service may take for one round
     */
    public Replay(Supplier<List<Letter>> waiting, Publisher publisher, Duration patience) {
        this.waiting = waiting;
        this.publisher = publisher;
        this.patience = patience;
    }

    /** Replays until none waits, or a round brings nothing more; answers those that wait still. */
    public List<Letter> run() throws InterruptedException {
        List<Letter> left = waiting.get();
        for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
            for (Letter letter : left) {
                publisher.publish(letter);
            }
            List<Letter> after = settled(left);
            if (idsOf(after).containsAll(idsOf(left))) {
                return after;
            }
            left = after;
        }
        return left;
    }

    /** Waits until each letter is handled, or one of its key has failed again. */
    private List<Letter> settled(List<Letter> published) throws InterruptedException {
        Map<UUID, Integer> replaysBefore = published.stream().collect(Collectors.toMap(Letter::event, Letter::replays));
        Instant end = Instant.now().plus(patience);
        List<Letter> left = waiting.get();
        while (isUnderWay(left, replaysBefore) && Instant.now().isBefore(end)) {
            Thread.sleep(LOOK_AGAIN);
            left = waiting.get();
        }
        return left;
    }

    private static boolean isUnderWay(List<Letter> left, Map<UUID, Integer> replaysBefore) {
        Set<List<String>> failed = left.stream()
                .filter(letter -> letter.replays() > replaysBefore.getOrDefault(letter.event(), letter.replays()))
                .map(Replay::keyOf)
                .collect(Collectors.toSet());
        return left.stream()
                .filter(letter -> replaysBefore.containsKey(letter.event()))
                .anyMatch(letter -> !failed.contains(keyOf(letter)));
    }

    private static List<String> keyOf(Letter letter) {
        return List.of(letter.service(), letter.topic(), letter.key());
    }

    private static Set<UUID> idsOf(List<Letter> letters) {
        return letters.stream().map(Letter::event).collect(Collectors.toSet());
    }
}
