package io.ogtickets.bench.chapter;

import io.ogtickets.bench.report.Report;
import io.ogtickets.bench.stage.Stage;
import java.util.Locale;

/** A part of the report that can be asked for by its name. */
public enum Chapter {
    CATALOGUE("Catalogue: what the gateway costs"),
    ORDERS("Orders: many buyers, few rows"),
    ISSUING("Issuing: from the paid order to the ticket"),
    SCANS("Scans: at the gates"),
    OFFLINE("Offline: what a scanner takes along and brings back"),
    TOKENS("Tokens: what checking them costs"),
    SIGNIN("Sign-in: a flood of wrong passwords");

    /** As the issue wants it: so many clients at once, each with a connection of its own. */
    static final int CLIENTS = 64;

    private final String title;

    Chapter(String title) {
        this.title = title;
    }

    /** As it is written on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public void measure(Stage stage, Report report) {
        report.chapter(title);
        switch (this) {
            case CATALOGUE -> new CatalogueChapter(stage, report).measure();
            case ORDERS -> new OrdersChapter(stage, report).measure();
            case ISSUING -> new IssuingChapter(stage, report).measure();
            case SCANS -> new ScansChapter(stage, report).measure();
            case OFFLINE -> new OfflineChapter(stage, report).measure();
            case TOKENS -> new TokensChapter(stage, report).measure();
            case SIGNIN -> new SignInChapter(stage, report).measure();
        }
    }
}
