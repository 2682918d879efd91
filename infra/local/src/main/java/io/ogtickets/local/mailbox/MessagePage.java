package io.ogtickets.local.mailbox;

import static io.ogtickets.local.mailbox.Html.escape;

import java.util.List;
import java.util.stream.Collectors;

/** The page that shows one mail. Its HTML part is shown in a frame in which nothing runs; its links open in a new window. */
final class MessagePage {

    private MessagePage() {}

    static String of(Mail mail) {
        String head = "<p>To %s, received <time>%s</time>. <a href=\"/\">All mails</a></p>%n"
                .formatted(escape(mail.to()), mail.receivedAt());
        String html = mail.html() == null ? "" : frame(mail.html());
        String text = mail.text() == null ? "" : text(mail.text());
        return Html.page(
                mail.subject().isBlank() ? "(no subject)" : mail.subject(),
                head + html + text + attachments(mail.attachments()));
    }

    private static String attachments(List<Attachment> attachments) {
        String links = attachments.stream().map(MessagePage::link).collect(Collectors.joining());
        return links.isEmpty() ? "" : "<h2>Attachments</h2>\n<ul>%s</ul>%n".formatted(links);
    }

    private static String link(Attachment file) {
        return "<li><a href=\"%s\" download=\"%s\">%s</a> (%s, %d bytes)</li>"
                .formatted(
                        escape(file.href()),
                        escape(file.name()),
                        escape(file.name()),
                        escape(file.type()),
                        file.size());
    }

    private static String frame(String html) {
        return """
            <h2>As a mail program shows it</h2>
            <iframe title="The mail's HTML part" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="%s"></iframe>
            """.formatted(escape("<base target=\"_blank\">" + html));
    }

    private static String text(String text) {
        return """
            <h2>As plain text</h2>
            <pre>%s</pre>
            """.formatted(escape(text));
    }
}
