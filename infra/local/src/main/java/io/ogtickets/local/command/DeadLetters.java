package io.ogtickets.local.command;

import io.ogtickets.local.deadletter.Box;
import io.ogtickets.local.deadletter.Letter;
import io.ogtickets.local.deadletter.Replay;
import io.ogtickets.local.deadletter.Republisher;
import io.ogtickets.local.home.Settings;
import io.ogtickets.local.home.Trouble;
import io.ogtickets.local.kafka.Kafka;
import io.ogtickets.local.system.LocalSystem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;

/** Lists the events that services could not handle, shows them, lets them be handled again, gives them up. */
record DeadLetters(Settings settings) implements Command {

    private static final String USAGE = "dead-letters [list | show EVENT | replay TOPIC [KEY] | discard EVENT]";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public int run(List<String> arguments) throws InterruptedException {
        List<String> words = Options.parse(arguments, USAGE, Set.of()).names();
        String verb = words.isEmpty() ? "list" : words.getFirst();
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        return switch (verb) {
            case "list" -> list(rest);
            case "show" -> show(event(rest));
            case "replay" -> replay(rest);
            case "discard" -> discard(event(rest));
            default -> throw new Trouble("Nothing is known of \"" + verb + "\"; usage: ./og " + USAGE);
        };
    }

    private int list(List<String> topicAndKey) {
        List<Letter> letters = waiting(topicAndKey);
        letters.forEach(letter -> System.out.printf(
                "%s  %-18s  %-12s  %s  %-20s  replayed %d times  %s%n",
                letter.event(),
                letter.service(),
                letter.topic(),
                letter.key(),
                letter.type(),
                letter.replays(),
                letter.cause()));
        System.out.println(letters.isEmpty() ? "No dead letters." : letters.size() + " dead letters.");
        return 0;
    }

    private int show(UUID event) {
        List<Letter> found =
                all().stream().filter(letter -> letter.event().equals(event)).toList();
        if (found.isEmpty()) {
            throw unknown(event);
        }
        found.forEach(letter -> System.out.printf(
                "service  %s%ntopic    %s%nkey      %s%ntype     %s%nsource   %s%ntime     %s%nburied   %s%ncause    %s%n%s%n",
                letter.service(),
                letter.topic(),
                letter.key(),
                letter.type(),
                letter.source(),
                letter.time(),
                letter.buriedAt(),
                letter.cause(),
                new String(letter.data(), StandardCharsets.UTF_8)));
        return 0;
    }

    private int replay(List<String> topicAndKey) throws InterruptedException {
        if (topicAndKey.isEmpty()) {
            throw new Trouble("Name the topic, and a key if it is about one; usage: ./og " + USAGE);
        }
        int before = waiting(topicAndKey).size();
        try (Republisher kafka = new Republisher(settings.ports().address(Kafka.BASE_PORT))) {
            List<Letter> left = new Replay(() -> waiting(topicAndKey), kafka::publish, PATIENCE).run();
            System.out.printf("%d dead letters were replayed, %d wait still.%n", before, left.size());
            left.forEach(letter -> System.out.printf("%s  %s  %s%n", letter.event(), letter.key(), letter.cause()));
            return left.isEmpty() ? 0 : 1;
        }
    }

    private int discard(UUID event) {
        long discarded = boxes().stream().filter(box -> box.discard(event)).count();
        if (discarded == 0) {
            throw unknown(event);
        }
        System.out.println("Event " + event + " is given up; replay what waited behind it.");
        return 0;
    }

    private static UUID event(List<String> words) {
        try {
            return UUID.fromString(words.getFirst());
        } catch (NoSuchElementException | IllegalArgumentException notAnId) {
            throw new Trouble("Name one event by its id; usage: ./og " + USAGE, notAnId);
        }
    }

    private List<Letter> waiting(List<String> topicAndKey) {
        return all().stream()
                .filter(letter -> topicAndKey.isEmpty() || letter.topic().equals(topicAndKey.getFirst()))
                .filter(letter -> topicAndKey.size() < 2 || letter.key().equals(topicAndKey.get(1)))
                .toList();
    }

    private List<Letter> all() {
        return boxes().stream().flatMap(box -> box.waiting().stream()).toList();
    }

    private List<Box> boxes() {
        return new LocalSystem(settings)
                .surroundings().databases().entrySet().stream()
                        .map(service -> new Box(service.getKey(), service.getValue()))
                        .sorted(Comparator.comparing(Box::service))
                        .toList();
    }

    private static Trouble unknown(UUID event) {
        return new Trouble("There is no dead letter " + event + "; ./og dead-letters lists them.");
    }
}
