package io.ogtickets.bench.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Where a JVM spent its CPU time: stacks sampled by the flight recorder while something was done to it. */
public record Profile(List<RecordedEvent> stacks) {

    private static final String NAME = "bench";

    public static Profile of(long pid, Runnable load) {
        try {
            Path file = Files.createTempFile("bench", ".jfr");
            command(pid, "JFR.start", "name=" + NAME, "settings=profile", "filename=" + file);
            load.run();
            command(pid, "JFR.stop", "name=" + NAME);
            List<RecordedEvent> samples = RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
                    .filter(event -> event.getStackTrace() != null)
                    .toList();
            Files.delete(file);
            return new Profile(samples);
        } catch (IOException failed) {
            throw new IllegalStateException("No profile could be taken", failed);
        }
    }

    public long samples() {
        return stacks.size();
    }

    /** How many of the samples have on their stack a method of a class whose name begins like one of these. */
    public long samplesThrough(List<String> classes) {
        return stacks.stream().filter(sample -> isThrough(sample, classes)).count();
    }

    private static boolean isThrough(RecordedEvent sample, List<String> classes) {
        return sample.getStackTrace().getFrames().stream()
                .map(frame -> frame.getMethod().getType().getName())
                .anyMatch(name -> classes.stream().anyMatch(name::startsWith));
    }

    private static void command(long pid, String... words) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        List<String> command = new ArrayList<>(List.of(jcmd.toString(), Long.toString(pid)));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("jcmd failed: " + command);
        }
    }
}
