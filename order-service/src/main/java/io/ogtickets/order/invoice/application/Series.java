package io.ogtickets.order.invoice.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers without gaps, from 1 in each year. The series' row stays locked until the commit, so that a number is taken and
 * used, or neither.
 */
@Component
class Series {

    static final String INVOICES = "invoice_series";
    static final String CREDIT_NOTES = "credit_note_series";

    /** A number of its year, and when it was given out. */
    record Drawn(int year, long number, Instant issuedAt) {}

    private final JdbcClient jdbc;
    private final InvoiceProperties properties;
    private final Clock clock;

    Series(JdbcClient jdbc, InvoiceProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    Drawn next(String series) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int year = now.atZone(properties.timeZone()).getYear();
        long number = jdbc.sql("INSERT INTO " + series + " AS series (year, last) VALUES (:year, 1)"
                        + " ON CONFLICT (year) DO UPDATE SET last = series.last + 1 RETURNING last")
                .param("year", year)
                .query(Long.class)
                .single();
        return new Drawn(year, number, now);
    }
}
