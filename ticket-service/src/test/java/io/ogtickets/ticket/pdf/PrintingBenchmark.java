package io.ogtickets.ticket.pdf;

import io.ogtickets.platformtest.Figures;
import io.ogtickets.ticket.domain.Paper;
import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.qr.QrCode;
import io.ogtickets.ticket.qr.QrShape;
import io.ogtickets.ticket.texts.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * What a printed page with its QR symbol costs beside the library's same page without it and the bare symbol. The three take
 * turns, so that a busy machine slows all of them; the medians count.
 * Not part of the build: {@code ./og bench printing} runs it.
 */
final class PrintingBenchmark {

    private static final int PAGES = 300;
    private static final int ROUNDS = 3;

    private final PdfPrinter printer = new PdfPrinter(new Texts(), "support@og-tickets.example");
    private final List<PrintedTicket> ticket = List.of(PrintedSample.ticket());
    private final String bare = new TicketPages(new Texts(), Locale.ENGLISH, "support@og-tickets.example")
            .of(ticket, Paper.A4)
            .replaceAll("(?s)<object.*?</object>", "");

    @Test
    void measure() {
        ratio();
        double[] ratios = DoubleStream.generate(this::ratio).limit(ROUNDS).toArray();
        Figures.keep(Map.of("ratio", median(ratios)));
    }

    private double ratio() {
        double[] whole = new double[PAGES];
        double[] page = new double[PAGES];
        double[] symbol = new double[PAGES];
        for (int i = 0; i < PAGES; i++) {
            whole[i] = millis(() -> printer.print(ticket, Paper.A4, Locale.ENGLISH));
            page[i] = millis(() -> printer.render(bare));
            symbol[i] = millis(() -> QrShape.of(QrCode.of(ticket.getFirst().code())));
        }
        double ratio = (median(page) + median(symbol)) / median(whole);
        System.out.printf(
                "page with symbol %.2f ms, bare page %.2f ms, bare symbol %.2f ms, ratio %.2f%n",
                median(whole), median(page), median(symbol), ratio);
        return ratio;
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
