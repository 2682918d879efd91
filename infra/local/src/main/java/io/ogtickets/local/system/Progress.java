package io.ogtickets.local.system;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tells a person how far it has come: one line for each thing done and, on a terminal, one that says what goes on. */
public final class Progress {

    /** Tells nobody anything. */
    static final Progress SILENT = new Progress(new PrintStream(OutputStream.nullOutputStream()), false);

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean live;
    private final Set<String> underWay = new LinkedHashSet<>();

    public Progress(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    /** The script has looked whether it prints to a terminal; the JVM takes a tenth of a second for that. */
    public static Progress onConsole() {
        return new Progress(System.out, System.getenv("OG_TERMINAL") != null);
    }

    public synchronized void begin(String what) {
        underWay.add(what);
        refresh();
    }

    public synchronized void done(String what, String outcome, Duration time) {
        underWay.remove(what);
        say("  %-20s %-8s %6.1f s".formatted(what, outcome, time.toMillis() / 1000.0));
    }

    public synchronized void already(String what, String outcome) {
        underWay.remove(what);
        say("  %-20s %-8s already".formatted(what, outcome));
    }

    public synchronized void say(String line) {
        out.println((live ? CLEAR_LINE : "") + line);
        refresh();
    }

    /** Nothing goes on any more; what is printed next begins on a line of its own. */
    public synchronized void end() {
        underWay.clear();
        refresh();
    }

    private void refresh() {
        if (live) {
            out.print(CLEAR_LINE + (underWay.isEmpty() ? "" : "  … " + String.join(", ", underWay)));
            out.flush();
        }
    }
}
