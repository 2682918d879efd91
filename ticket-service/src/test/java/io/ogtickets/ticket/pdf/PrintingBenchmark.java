package io.ogtickets.ticket.pdf;

import io.ogtickets.ticket.CodeVector;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.Localized;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.Paper;
import io.ogtickets.ticket.domain.Place;
import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.domain.Ticket;
import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.qr.QrCode;
import io.ogtickets.ticket.qr.QrShape;
import io.ogtickets.ticket.texts.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What a printed page with its QR symbol costs beside the library's same page without it and the bare symbol. The three take
 * turns, so that a busy machine slows all of them; the medians count.
 * A program of its own, not a test: {@code java -cp … io.ogtickets.ticket.pdf.PrintingBenchmark [pages]}.
 */
final class PrintingBenchmark {

    private static final CodeVector VECTOR = CodeVector.all().findFirst().orElseThrow();

    private PrintingBenchmark() {}

    public static void main(String[] arguments) {
        int pages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        PdfPrinter printer = new PdfPrinter(new Texts(), "support@og-tickets.example");
        List<PrintedTicket> ticket = List.of(ticket());
        String bare = new TicketPages(new Texts(), Locale.ENGLISH, "support@og-tickets.example")
                .of(ticket, Paper.A4)
                .replaceAll("(?s)<object.*?</object>", "");
        for (int round = 0; round < 3; round++) {
            double[] whole = new double[pages];
            double[] page = new double[pages];
            double[] symbol = new double[pages];
            for (int i = 0; i < pages; i++) {
                whole[i] = millis(() -> printer.print(ticket, Paper.A4, Locale.ENGLISH));
                page[i] = millis(() -> printer.render(bare));
                symbol[i] = millis(() -> QrShape.of(QrCode.of(VECTOR.code())));
            }
            System.out.printf(
                    "page with symbol %.2f ms, bare page %.2f ms, bare symbol %.2f ms, ratio %.2f%n",
                    median(whole), median(page), median(symbol), (median(page) + median(symbol)) / median(whole));
        }
    }

    private static PrintedTicket ticket() {
        Place place = new Place(
                new TicketId(VECTOR.ticketId()), new SessionCode(VECTOR.session()), "A", VECTOR.type(), false);
        PaidOrder order = new PaidOrder(
                new OrderId(VECTOR.orderId()), 2, "OG-7F3K", new AccountId(UUID.randomUUID()), List.of(place));
        Session session = new Session(
                place.session(),
                1,
                new Localized("Heats (M/W)", "Séries (H/F)"),
                new Localized("Paris La Defense Arena", "Paris La Défense Arena"),
                "Nanterre",
                Instant.parse("2028-07-22T09:00:00Z"),
                Instant.parse("2028-07-22T11:00:00Z"),
                ZoneId.of("Europe/Paris"),
                List.of("A", "B"));
        return new PrintedTicket(Ticket.issue(order, place), VECTOR.code(), order.reference(), session);
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
