package io.ogtickets.bench.chapter;

import io.ogtickets.bench.report.Report;
import io.ogtickets.bench.stage.Theatre;
import java.util.Locale;

/** A part of the report that can be asked for by its name; those that need no system come first, before one is started. */
public enum Chapter {
    PLACING("Placing: orders without HTTP, and a million of them"),
    PRINTING("Printing: a page and its symbol"),
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

    public void measure(Theatre theatre, Report report) {
        report.chapter(title);
        switch (this) {
            case PLACING -> new PlacingChapter(theatre.project(), report).measure();
            case PRINTING -> new PrintingChapter(theatre.project(), report).measure();
            case CATALOGUE -> new CatalogueChapter(theatre.stage(), report).measure();
            case ORDERS -> new OrdersChapter(theatre.stage(), report).measure();
            case ISSUING -> new IssuingChapter(theatre.stage(), report).measure();
            case SCANS -> new ScansChapter(theatre.stage(), report).measure();
            case OFFLINE -> new OfflineChapter(theatre.stage(), report).measure();
            case TOKENS -> new TokensChapter(theatre.stage(), report).measure();
            case SIGNIN -> new SignInChapter(theatre.stage(), report).measure();
        }
    }
}
