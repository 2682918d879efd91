package io.ogtickets.bench;

import io.ogtickets.bench.chapter.Chapter;
import io.ogtickets.bench.reference.Tool;
import io.ogtickets.bench.report.Report;
import io.ogtickets.bench.stage.Theatre;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The program behind {@code ./og bench}. */
public final class Bench {

    private static final String ASSERT = "--assert";
    private static final String KEEP = "--keep";
    private static final Set<String> OPTIONS = Set.of(ASSERT, KEEP);

    private static final int MISUSED = 2;

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(run(List.of(arguments), System.getenv()));
    }

    private static int run(List<String> words, Map<String, String> environment) throws IOException {
        Set<Chapter> chapters = chapters(words);
        if (chapters.isEmpty()) {
            System.err.println("usage: ./og bench [" + KEEP + "] [" + ASSERT + "] ["
                    + String.join(
                            "|",
                            Arrays.stream(Chapter.values()).map(Chapter::word).toList()) + "] …");
            return MISUSED;
        }
        Path project = Path.of(environment.getOrDefault("OG_PROJECT", "."))
                .toAbsolutePath()
                .normalize();
        for (Tool tool : Tool.values()) {
            tool.ensure(System.out);
        }
        Report report = new Report(System.out);
        long begin = System.nanoTime();
        measure(chapters, project, environment, words.contains(KEEP), report);
        report.writeTo(project.resolve("system-tests/target/benchmarks.md"));
        return summary(report, Duration.ofNanos(System.nanoTime() - begin), words.contains(ASSERT));
    }

    /** Those that were named, or all; none if a word means nothing. */
    private static Set<Chapter> chapters(List<String> words) {
        List<String> names =
                words.stream().filter(word -> !OPTIONS.contains(word)).toList();
        Set<Chapter> named = EnumSet.noneOf(Chapter.class);
        for (Chapter chapter : Chapter.values()) {
            if (names.isEmpty() || names.contains(chapter.word())) {
                named.add(chapter);
            }
        }
        return names.isEmpty() || named.size() == Set.copyOf(names).size() ? named : EnumSet.noneOf(Chapter.class);
    }

    private static void measure(
            Set<Chapter> chapters, Path project, Map<String, String> environment, boolean kept, Report report) {
        try (Theatre theatre = new Theatre(project, environment, kept)) {
            chapters.forEach(chapter -> measure(chapter, theatre, report));
        }
    }

    /** One chapter that can't be measured doesn't take the others with it. */
    private static void measure(Chapter chapter, Theatre theatre, Report report) {
        try {
            chapter.measure(theatre, report);
        } catch (RuntimeException broken) {
            report.failed(chapter.word(), broken);
        }
    }

    private static int summary(Report report, Duration took, boolean asserted) {
        System.out.printf("%n%d:%02d minutes. ", took.toMinutes(), took.toSecondsPart());
        if (report.missed().isEmpty()) {
            System.out.println("Every ratio was reached.");
            return 0;
        }
        System.out.println("Ratios that fell short: " + String.join("; ", report.missed()));
        return asserted ? 1 : 0;
    }
}
