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
        String items = attachments.stream().map(MessagePage::item).collect(Collectors.joining());
        return items.isEmpty() ? "" : "<h2>Attachments</h2>\n<ul>%s</ul>%n".formatted(items);
    }

    private static String item(Attachment file) {
        return "<li>%s (%s, %d bytes%s)</li>"
                .formatted(
                        file.href() == null ? escape(file.name()) : link(file.name(), file.href()),
                        escape(file.type()),
                        file.size(),
                        file.href() == null ? ", too large to be kept" : "");
    }

    private static String link(String name, String href) {
        return "<a href=\"%s\" download=\"%s\">%s</a>".formatted(escape(href), escape(name), escape(name));
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
