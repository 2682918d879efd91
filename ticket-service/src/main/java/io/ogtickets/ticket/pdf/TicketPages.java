package io.ogtickets.ticket.pdf;

import io.ogtickets.ticket.domain.Paper;
import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.texts.Texts;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** The pages as HTML, one a ticket. Black on white: no meaning is in a colour. */
final class TicketPages {

    /** A morning of athletics names all that is contested: in large letters it would push the symbol to a second page. */
    private static final int LONG_TITLE = 80;

    private final Texts texts;
    private final Locale locale;
    private final String support;

    TicketPages(Texts texts, Locale locale, String support) {
        this.texts = texts;
        this.locale = locale;
        this.support = support;
    }

    String of(List<PrintedTicket> tickets, Paper paper) {
        StringBuilder pages = new StringBuilder();
        for (int i = 0; i < tickets.size(); i++) {
            pages.append(page(tickets.get(i), i + 1, tickets.size()));
        }
        String title = escape(say("pdf.title", tickets.getFirst().reference()));
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><title>%s</title><meta name="description" content="%s"/>
                <style>%s</style></head><body>%s</body></html>
                """.formatted(locale.toLanguageTag(), title, title, style(paper), pages);
    }

    /** The symbol is 50 mm with its quiet zone: 42 mm of modules for a code of 45. */
    private static String style(Paper paper) {
        return """
                @page { size: %s; margin: 20mm }
                body { font-family: "%s"; font-size: 12pt; line-height: 1.35; color: #000; margin: 0 }
                div.ticket { page-break-after: always; border: 0.6mm solid #000; padding: 8mm }
                div.last { page-break-after: auto }
                p.office { font-weight: bold; margin: 0 0 4mm 0 }
                h1 { font-size: 22pt; line-height: 1.15; margin: 0 0 4mm 0 }
                h1.long { font-size: 13pt }
                table { width: 100%%; border-collapse: collapse; margin: 0 0 4mm 0 }
                th, td { text-align: left; vertical-align: top; padding: 1.2mm 0; border-top: 0.2mm solid #000 }
                th { width: 38mm; font-weight: bold }
                object { display: block; width: 50mm; height: 50mm; margin: 4mm auto }
                p { margin: 0 0 3mm 0 }
                """.formatted(paper == Paper.A4 ? "A4" : "letter", PdfPrinter.FONT);
    }

    private String page(PrintedTicket ticket, int number, int of) {
        String title = ticket.session().title().in(locale);
        return """
                <div class="ticket%s"><p class="office">%s</p><h1 class="%s">%s</h1><table>%s</table>
                <object type="image/qr" data="%s" alt="%s"></object>
                <p>%s</p><p>%s</p><p>%s</p></div>
                """.formatted(
                number == of ? " last" : "",
                escape(say("pdf.office", number, of)),
                title.length() > LONG_TITLE ? "long" : "short",
                escape(title),
                rows(ticket),
                escape(ticket.code()),
                escape(say("qr.title", ticket.place().session(), ticket.place().category())),
                escape(say(ticket.place().liveCode() ? "pdf.live" : "mail.advice")),
                escape(say("pdf.support", support)),
                escape(say("pdf.id", ticket.ticket().id())));
    }

    private String rows(PrintedTicket ticket) {
        Session session = ticket.session();
        StringBuilder rows = new StringBuilder()
                .append(row("pdf.when", when(session)))
                .append(row("pdf.where", say("mail.where", session.venue().in(locale), session.whereabouts())));
        ticket.gate().ifPresent(gate -> rows.append(row("pdf.gate", gate)));
        return rows.append(row("pdf.category", ticket.place().category()))
                .append(row("pdf.offer", say("offer." + ticket.place().type())))
                .append(row("pdf.session", session.code().value()))
                .append(row("pdf.order", ticket.reference()))
                .toString();
    }

    private String when(Session session) {
        return DateTimeFormatter.ofPattern(say("mail.when"), locale)
                .format(session.startsAt().atZone(session.zone()));
    }

    private String row(String label, String value) {
        return "<tr><th scope=\"row\">" + escape(say(label)) + "</th><td>" + escape(value) + "</td></tr>";
    }

    private String say(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
