package io.ogtickets.local.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The log of one part. */
public record LogFile(Path file) {

    private static final int LAST_LINES = 12;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** Its last lines, under a line that says where to read the rest. */
    public String end() throws IOException {
        if (!Files.exists(file)) {
            return "It has no log.";
        }
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return "The end of its log, " + shownPath() + ":\n"
                + lines.stream()
                        .skip(Math.max(0, lines.size() - LAST_LINES))
                        .map(line -> "    " + LogLine.readable(line))
                        .collect(Collectors.joining("\n"));
    }

    /** The path as a person types it here. */
    public String shownPath() {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }

    public void print(PrintStream out) throws IOException {
        Files.copy(file, out);
        out.flush();
    }

    /** Prints what there is and what comes, until interrupted; goes on in the new file when the part is restarted. */
    public void follow(PrintStream out) throws IOException, InterruptedException {
        while (true) {
            followOneStart(out);
        }
    }

    private void followOneStart(PrintStream out) throws IOException, InterruptedException {
        Object started = Files.getAttribute(file, "unix:ino");
        try (InputStream in = Files.newInputStream(file)) {
            while (in.transferTo(out) > 0
                    || (Files.exists(file) && started.equals(Files.getAttribute(file, "unix:ino")))) {
                out.flush();
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }
}
