package io.ogtickets.bench.report;

import io.ogtickets.bench.report.Figure.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the figures, shows each as soon as it is known, and keeps them as a Markdown table. */
public final class Report {

    private final PrintStream out;
    private final List<String> lines = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    public Report(PrintStream out) {
        this.out = out;
    }

    public void chapter(String title) {
        out.printf("%n%s%n", title);
        lines.addAll(List.of("", "## " + title, "", "| figure | measured | goal | |", "|---|---|---|---|"));
    }

    public void add(Figure figure) {
        String verdict = word(figure.verdict());
        String goal = figure.goal().orElse("");
        out.printf("  %-74s %18s  %-9s %s%n", figure.name(), figure.value(), goal, verdict);
        lines.add("| %s | %s | %s | %s |".formatted(figure.name(), figure.value(), goal, verdict));
        if (figure.verdict() == Verdict.MISSED) {
            missed.add(figure.name());
        }
    }

    /** Says why a figure isn't there. */
    public void leftOut(String what, String why) {
        out.printf("  %-74s %s%n", what, "left out: " + why);
        lines.add("| %s | – | | %s |".formatted(what, why));
    }

    /** A chapter broke off; that counts as a ratio that fell short. */
    public void failed(String chapter, RuntimeException why) {
        leftOut(chapter + " broke off", String.valueOf(why.getMessage()));
        missed.add(chapter + " broke off");
    }

    /** Says what a figure alone doesn't tell. */
    public void note(String text) {
        out.printf("    %s%n", text);
    }

    /** The ratios that fell short. */
    public List<String> missed() {
        return List.copyOf(missed);
    }

    public void writeTo(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case NONE -> "";
            case BEYOND -> "not reached";
            case REACHED, MISSED -> verdict.name().toLowerCase(Locale.ROOT);
        };
    }
}
