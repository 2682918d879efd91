package io.ogtickets.ticket.mail;

import io.ogtickets.ticket.application.TicketMail;
import io.ogtickets.ticket.texts.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** What a mail says, as plain text and as HTML, in the language of its reader. */
final class MailText {

    private final Texts texts;
    private final Locale locale;
    private final TicketMail mail;
    private final String link;
    private final List<Visit> visits;

    /** @param publicUrl where clients reach the office, without a slash at its end */
    MailText(Texts texts, TicketMail mail, String publicUrl) {
        this.texts = texts;
        this.mail = mail;
        this.locale = Texts.nearest(mail.to().locale());
        this.link = publicUrl + "/orders/" + mail.order().id();
        this.visits = Visit.of(mail, texts, locale);
    }

    String subject() {
        return say("mail." + mail.occasion() + ".subject", mail.order().reference());
    }

    String plain() {
        StringBuilder text = new StringBuilder();
        text.append(greeting())
                .append("\n\n")
                .append(say("mail." + mail.occasion() + ".intro"))
                .append("\n\n");
        for (Visit visit : visits) {
            text.append(String.join("\n", visit.lines())).append("\n\n");
        }
        return text.append(reference())
                .append("\n\n")
                .append(say("mail.show"))
                .append(":\n")
                .append(link)
                .append("\n\n")
                .append(say("mail.advice"))
                .append("\n\n")
                .append(say("mail.sender"))
                .append('\n')
                .toString();
    }

    String html() {
        StringBuilder shown = new StringBuilder();
        visits.forEach(visit -> shown.append(card(visit)));
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family:sans-serif;color:#1a1a1a;max-width:36em;margin:auto;padding:1em">
                <p>%s</p><p>%s</p>
                %s
                <p>%s</p>
                <p><a href="%s" style="display:inline-block;padding:.7em 1.2em;background:#00439c;color:#fff">%s</a></p>
                <p>%s</p><p>%s</p>
                </body></html>
                """.formatted(
                        locale.getLanguage(),
                        escape(subject()),
                        escape(greeting()),
                        escape(say("mail." + mail.occasion() + ".intro")),
                        shown,
                        escape(reference()),
                        escape(link),
                        escape(say("mail.show")),
                        escape(say("mail.advice")),
                        escape(say("mail.sender")));
    }

    private static String card(Visit visit) {
        StringBuilder card = new StringBuilder("<h2 style=\"font-size:1.1em;margin-bottom:0\">")
                .append(escape(visit.what()))
                .append("</h2><p style=\"margin-top:.3em\">");
        card.append(String.join(
                "<br>", visit.lines().stream().skip(1).map(MailText::escape).toList()));
        return card.append("</p>\n").toString();
    }

    private String greeting() {
        return say("mail.greeting", mail.to().firstName());
    }

    private String reference() {
        return say("mail.reference", mail.order().reference());
    }

    private String say(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
