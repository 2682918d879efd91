package io.ogtickets.local.postgres;

import io.ogtickets.local.home.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own, root is nobody in particular, yet still the owner
 * of its files; {@code unshare} replaces itself by the command, so the process is the command's own.
 */
final class Unprivileged {

    private static final int ROOT = 0;

    private Unprivileged() {}

    static List<String> command(List<String> command) throws IOException, InterruptedException {
        if (!isRoot()) {
            return command;
        }
        requireUserNamespaces();
        List<String> wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return List.copyOf(wrapped);
    }

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(ROOT).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static void requireUserNamespaces() throws InterruptedException {
        try {
            if (new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            throw new Trouble(
                    "PostgreSQL can't run as root without the program unshare (util-linux); install it, or"
                            + " run ./og as an ordinary user.",
                    e);
        }
        throw new Trouble("PostgreSQL can't run as root, and this system forbids user namespaces; run ./og as an"
                + " ordinary user.");
    }
}
