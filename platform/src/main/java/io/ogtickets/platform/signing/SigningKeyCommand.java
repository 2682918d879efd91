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

    /** In this time each gate that is online has asked for keys again. */
    private static final Duration TIME_TO_BE_KNOWN = Duration.ofMinutes(15);

    private static final String USAGE = """
            keys list                 shows the keys and their states
            keys rotate [after]       makes a key that signs after a time, PT15M if none is given; it is told at once
            keys retire ID            what it signed is still good
            keys compromise ID        what it signed is refused; if it signed codes, holders get new ones by mail
            """;

    private final SigningKeyFolder folder;
    private final Clock clock;
    private final PrintStream out;

    SigningKeyCommand(SigningKeyFolder folder, Clock clock, PrintStream out) {
        this.folder = folder;
        this.clock = clock;
        this.out = out;
    }

    /** Runs it if these are its arguments, and answers the exit code of the process. */
    public static Optional<Integer> ifAsked(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME)
                ? Optional.of(
                        of(System.getenv(), System.out).run(List.of(arguments).subList(1, arguments.length)))
                : Optional.empty();
    }

    public static SigningKeyCommand of(Map<String, String> environment, PrintStream out) {
        Path folder = Path.of(required(environment, "SIGNING_KEYS_DIR"));
        MasterKeys master =
                new MasterKeys(List.of(required(environment, "MASTER_KEY").split(",")));
        Clock clock = Clock.systemUTC();
        return new SigningKeyCommand(new SigningKeyFolder(folder, master, JsonMapper.shared(), clock), clock, out);
    }

    /** Returns the exit code: 0 done, 1 not done, 2 not understood. */
    public int run(List<String> arguments) {
        try {
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "list" -> list();
                case "rotate" -> rotate(arguments.size() > 1 ? Duration.parse(arguments.get(1)) : TIME_TO_BE_KNOWN);
                case "retire" -> mark(Integer.parseInt(arguments.get(1)), SigningKeyState.RETIRED);
                case "compromise" -> mark(Integer.parseInt(arguments.get(1)), SigningKeyState.COMPROMISED);
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

    /** Signing must not stand still because its last key was taken away: another signs at once. */
    private int mark(int id, SigningKeyState state) throws IOException {
        boolean another = folder.keys().stream().anyMatch(key -> key.id() != id && key.maySign(clock.instant()));
        if (!another) {
            rotate(Duration.ZERO);
        }
        folder.mark(id, state);
        out.printf("Key %d is %s%n", id, state);
        return 0;
    }

    private int explain() {
        out.print(USAGE);
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
