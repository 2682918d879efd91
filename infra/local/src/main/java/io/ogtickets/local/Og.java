package io.ogtickets.local;

import io.ogtickets.local.command.Commands;
import io.ogtickets.local.home.Settings;
import io.ogtickets.local.home.Trouble;
import io.ogtickets.local.process.LastRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The launcher behind {@code ./og}. */
public final class Og {

    private Og() {}

    public static void main(String[] arguments) throws InterruptedException {
        List<String> words = arguments.length == 0 ? List.of("help") : List.of(arguments);
        System.exit(run(words));
    }

    private static int run(List<String> words) throws InterruptedException {
        try {
            Settings settings = LastRun.continued(Settings.from(System.getenv()));
            return Commands.named(words.getFirst(), settings).run(words.subList(1, words.size()));
        } catch (Trouble trouble) {
            return complain(trouble.getMessage());
        } catch (IOException e) {
            return complain(explained(e));
        } catch (UncheckedIOException e) {
            return complain(explained(Objects.requireNonNull(e.getCause())));
        }
    }

    private static String explained(IOException e) {
        return e instanceof AccessDeniedException denied
                ? denied.getFile()
                        + " belongs to another user; delete it as that user, or set OG_HOME to another folder."
                : e.toString();
    }

    private static int complain(@Nullable String message) {
        System.err.println("og: " + message);
        return 1;
    }
}
