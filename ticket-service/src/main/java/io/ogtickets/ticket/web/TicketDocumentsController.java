package io.ogtickets.ticket.web;

import io.ogtickets.platform.problem.Refuses;
import io.ogtickets.ticket.application.PrintTickets;
import io.ogtickets.ticket.application.TicketPrinter;
import io.ogtickets.ticket.calendar.SessionCalendar;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.Paper;
import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.texts.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tickets to print, and to put into a calendar. */
@RestController
@Tag(name = "Tickets")
class TicketDocumentsController {

    private static final String FORMATS = "a4|letter";

    private final PrintTickets print;
    private final TicketPrinter printer;
    private final SessionCalendar calendar;
    private final Texts texts;

    TicketDocumentsController(PrintTickets print, TicketPrinter printer, SessionCalendar calendar, Texts texts) {
        this.print = print;
        this.printer = printer;
        this.calendar = calendar;
        this.texts = texts;
    }

    @Refuses(conflict = "ticket-not-valid")
    @GetMapping(path = "/api/v1/tickets/{id}/ticket.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "Prints one of your tickets, on a4 or letter")
    ResponseEntity<byte[]> ticket(
            @AuthenticationPrincipal Jwt caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "a4") @Pattern(regexp = FORMATS) String format,
            Locale locale) {
        return pdf(List.of(print.one(Callers.accountOf(caller), new TicketId(id))), format, locale);
    }

    @Refuses(conflict = "ticket-not-valid")
    @GetMapping(path = "/api/v1/orders/{id}/tickets.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "Prints your tickets of one order, a page each")
    ResponseEntity<byte[]> order(
            @AuthenticationPrincipal Jwt caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "a4") @Pattern(regexp = FORMATS) String format,
            Locale locale) {
        return pdf(print.ofOrder(Callers.accountOf(caller), new OrderId(id)), format, locale);
    }

    @Refuses(conflict = "ticket-not-valid")
    @GetMapping(path = "/api/v1/tickets/{id}/calendar.ics", produces = "text/calendar;charset=UTF-8")
    @Operation(summary = "Gives the session of one of your tickets as a calendar entry")
    ResponseEntity<String> calendar(@AuthenticationPrincipal Jwt caller, @PathVariable UUID id, Locale locale) {
        PrintedTicket ticket = print.one(Callers.accountOf(caller), new TicketId(id));
        return named("session-" + ticket.place().session() + ".ics").body(calendar.of(ticket, locale));
    }

    private ResponseEntity<byte[]> pdf(List<PrintedTicket> tickets, String format, Locale locale) {
        Paper paper = Paper.valueOf(format.toUpperCase(Locale.ROOT));
        return named(texts.get(
                        Texts.nearest(locale), "pdf.file", tickets.getFirst().reference()))
                .body(printer.print(tickets, paper, locale));
    }

    private static ResponseEntity.BodyBuilder named(String file) {
        return Answers.uncached()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(file).build().toString());
    }
}
