package io.ogtickets.platform.signing;

import io.ogtickets.platform.crypto.MasterKeys;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What operators do with signing keys, while the service runs or not: {@code java -jar SERVICE.jar keys …} with
 * {@code SIGNING_KEYS_DIR} and {@code MASTER_KEY} in the environment. Running instances look at the folder every few seconds.
 */
public final class SigningKeyCommand {

    private static final String NAME = "keys";

    private final SigningKeyFolder folder;
    private final Duration timeToBeKnown;
    private final Clock clock;
    private final PrintStream out;

    SigningKeyCommand(SigningKeyFolder folder, Duration timeToBeKnown, Clock clock, PrintStream out) {
        this.folder = folder;
        this.timeToBeKnown = timeToBeKnown;
        this.clock = clock;
        this.out = out;
    }

    /**
     * Runs it if these are its arguments, and answers the exit code of the process.
     *
     * @param timeToBeKnown in which all who verify by this service's keys have asked for them again
     */
    public static Optional<Integer> ifAsked(Duration timeToBeKnown, String... arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME)
                ? Optional.of(of(System.getenv(), timeToBeKnown, System.out)
                        .run(List.of(arguments).subList(1, arguments.length)))
                : Optional.empty();
    }

    public static SigningKeyCommand of(Map<String, String> environment, Duration timeToBeKnown, PrintStream out) {
        Path folder = Path.of(required(environment, "SIGNING_KEYS_DIR"));
        MasterKeys master =
                new MasterKeys(List.of(required(environment, "MASTER_KEY").split(",")));
        Clock clock = Clock.systemUTC();
        return new SigningKeyCommand(
                new SigningKeyFolder(folder, master, JsonMapper.shared(), clock), timeToBeKnown, clock, out);
    }

    /** Returns the exit code: 0 done, 1 not done, 2 not understood. */
    public int run(List<String> arguments) {
        try {
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "list" -> list();
                case "rotate" -> rotate(arguments.size() > 1 ? Duration.parse(arguments.get(1)) : timeToBeKnown);
                case "retire" -> retire(Integer.parseInt(arguments.get(1)));
                case "compromise" -> compromise(Integer.parseInt(arguments.get(1)));
                default -> explain();
            };
        } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeParseException unclear) {
            return explain();
        } catch (IOException | RuntimeException failure) {
            out.println("Not done: " + failure.getMessage());
            return 1;
        }
    }

    private int list() throws IOException {
        Instant now = clock.instant();
        for (SigningKey key : folder.keys()) {
            out.printf(
                    "%d %s%s%n",
                    key.id(), key.state(), now.isBefore(key.signsFrom()) ? " from " + key.signsFrom() : "");
        }
        return 0;
    }

    private int rotate(Duration after) throws IOException {
        Instant signsFrom = clock.instant().plus(after);
        out.printf("Key %d signs from %s%n", folder.make(signsFrom), signsFrom);
        return 0;
    }

    /** In no hurry: a key that signed at once would be one that those who verify haven't heard of. */
    private int retire(int id) throws IOException {
        if (isCompromised(id)) {
            out.printf("Not done: key %d is compromised, and what it signed stays refused%n", id);
            return 1;
        }
        if (!anotherMaySign(id)) {
            out.println("Not done: no other key may sign yet, rotate first and wait until the new one signs");
            return 1;
        }
        return mark(id, SigningKeyState.RETIRED);
    }

    /** Signing must not stand still because its last key was stolen: another signs at once. */
    private int compromise(int id) throws IOException {
        if (!anotherMaySign(id)) {
            rotate(Duration.ZERO);
        }
        return mark(id, SigningKeyState.COMPROMISED);
    }

    private boolean isCompromised(int id) throws IOException {
        return folder.keys().stream().anyMatch(key -> key.id() == id && key.state() == SigningKeyState.COMPROMISED);
    }

    private boolean anotherMaySign(int id) throws IOException {
        return folder.keys().stream().anyMatch(key -> key.id() != id && key.maySign(clock.instant()));
    }

    private int mark(int id, SigningKeyState state) throws IOException {
        folder.mark(id, state);
        out.printf("Key %d is %s%n", id, state);
        return 0;
    }

    private int explain() {
        out.printf("""
                keys list                 shows the keys and their states
                keys rotate [after]       makes a key that signs after a time, %s if none is given; it is told at once
                keys retire ID            it signs no more, if another key does; codes that it signed are still good, and
                                          scanners take its manifests no more
                keys compromise ID        what it signed is refused; if it signed codes, holders get new ones by mail;
                                          if it signed manifests, each scanner is to be enrolled again
                """, timeToBeKnown);
        return 2;
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing in the environment");
        }
        return value;
    }
}
