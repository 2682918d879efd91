package io.ogtickets.local.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the JVMs of a local run are started. A cache made in training serves only a JVM with the same object headers and
 * collector, so both say so here.
 */
public final class Jvm {

    /**
     * Neither new classes nor newly compiled code are a reason to collect all of the heap, which stops everything for half
     * a second and more.
     */
    private static final List<String> SMALL = List.of(
            "-XX:+UseCompactObjectHeaders",
            "-XX:+UseSerialGC",
            "-XX:MetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=240m",
            "-XX:SweeperThreshold=100");

    /** The small young generation saves some 45 MB a JVM and costs no time that could be measured. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-Xmn32m");

    /**
     * Each collection stops a JVM while the others want the cores; with more room there are fewer of them. Two thirds are
     * for what stays: where the old generation might not have room for all of the young one, all of the heap is collected.
     */
    private static final int ROOM_FOR_THROUGHPUT = 3;

    private Jvm() {}

    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /**
     * The command line up to what is to be run.
     *
     * @param heapMegabytes when it is to start quickly and be small; under throughput there is more
     */
    public static List<String> command(int heapMegabytes, boolean throughput) {
        List<String> command = new ArrayList<>(List.of(java().toString()));
        command.addAll(SMALL);
        if (throughput) {
            command.addAll(List.of("-Xmx" + ROOM_FOR_THROUGHPUT * heapMegabytes + "m", "-Xmn" + heapMegabytes + "m"));
        } else {
            command.add("-Xmx" + heapMegabytes + "m");
            command.addAll(QUICK_START);
        }
        return command;
    }

    /** Runs a class of the launcher's own class path. */
    public static List<String> ofLauncher(
            int heapMegabytes, boolean throughput, List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = command(heapMegabytes, throughput);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return List.copyOf(command);
    }
}
