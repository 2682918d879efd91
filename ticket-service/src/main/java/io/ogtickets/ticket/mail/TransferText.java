package io.ogtickets.ticket.mail;

import io.ogtickets.ticket.application.TransferMail;
import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.texts.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** What a mail about a transfer says, as plain text and as HTML. */
final class TransferText {

    private final Texts texts;
    private final Locale locale;
    private final TransferMail mail;
    private final String publicUrl;

    TransferText(Texts texts, TransferMail mail, String publicUrl) {
        this.texts = texts;
        this.mail = mail;
        this.locale = Texts.nearest(mail.locale());
        this.publicUrl = publicUrl;
    }

    String subject() {
        return say("transfer." + mail.kind() + ".subject", mail.giver());
    }

    String plain() {
        return String.join("\n\n", paragraphs()) + "\n\n" + link() + "\n\n" + say("mail.sender") + "\n";
    }

    String html() {
        String shown = paragraphs().stream()
                .map(paragraph -> "<p>" + escape(paragraph).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family:sans-serif;color:#1a1a1a;max-width:36em;margin:auto;padding:1em">
                %s
                <p><a href="%s">%s</a></p>
                <p>%s</p>
                </body></html>
                """.formatted(
                        locale.getLanguage(),
                        escape(subject()),
                        shown,
                        escape(link()),
                        escape(link()),
                        escape(say("mail.sender")));
    }

    private List<String> paragraphs() {
        Session session = mail.session();
        String visit = String.join(
                "\n",
                session.title().in(locale),
                moment(session.startsAt()),
                say("mail.where", session.venue().in(locale), session.whereabouts()));
        return List.of(say("transfer." + mail.kind() + ".body", mail.giver(), moment(mail.expiresAt())), visit);
    }

    private String link() {
        return mail.token() == null ? publicUrl + "/tickets" : publicUrl + "/transfers?token=" + mail.token();
    }

    /** In the venue's own time, with its zone. */
    private String moment(Instant instant) {
        return DateTimeFormatter.ofPattern(say("mail.when"), locale)
                .format(instant.atZone(mail.session().zone()));
    }

    private String say(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
