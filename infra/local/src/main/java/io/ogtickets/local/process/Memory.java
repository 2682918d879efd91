package io.ogtickets.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Proportional set size: memory with what is shared counted once over those who share it (proc(5), smaps_rollup). */
public final class Memory {

    private Memory() {}

    /** Bytes of the process and its children; zero where the system doesn't tell. */
    public static long pssBytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(each -> pssBytes(each.pid()))
                .sum();
    }

    private static long pssBytes(long pid) {
        Path rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
