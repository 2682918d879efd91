package io.ogtickets.local.app;

import io.ogtickets.local.home.Trouble;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds the jars that are missing or older than their sources, by Maven and without tests. */
public final class Build {

    private static final int MOST_ERRORS = 4;

    private final Path project;
    private final Path log;

    public Build(Path project, Path log) {
        this.project = project;
        this.log = log;
    }

    public static List<App> stale(Path project, List<App> apps) {
        return apps.stream().filter(app -> new AppJar(project, app).isStale()).toList();
    }

    /** The format is left to {@code ./og test}: a line that is too long is no reason not to start. */
    public void run(List<App> apps) throws IOException, InterruptedException {
        run(String.join(",", apps.stream().map(App::module).toList()));
        for (App app : apps) {
            new AppJar(project, app).markFresh();
        }
    }

    /** Builds modules, whether anything runs from them or not. */
    public void run(String modules) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("mvn", "-B", "-Dmaven.test.skip=true", "-Dspotless.check.skip=true"));
        command.addAll(List.of("-pl", modules, "-am", "package"));
        if (maven(command) != 0) {
            throw new Trouble("The build failed; Maven says why in " + log + ":\n" + firstErrors());
        }
    }

    private int maven(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new Trouble("Maven is missing: install it (3.8 or newer) so that mvn is on the PATH.", e);
        }
    }

    private String firstErrors() throws IOException {
        return String.join(
                "\n",
                Files.readAllLines(log).stream()
                        .filter(line -> line.startsWith("[ERROR]") || line.contains(".java:["))
                        .limit(MOST_ERRORS)
                        .toList());
    }
}
