package io.ogtickets.local.mailbox;

import static io.ogtickets.local.mailbox.Html.escape;

import java.util.List;
import java.util.stream.Collectors;

/** The page that lists the mails. */
final class ListPage {

    private static final int MOST_ROWS = 200;

    private ListPage() {}

    static String of(List<Mail> mails, String to) {
        return Html.page("Mailbox", filter(to) + (mails.isEmpty() ? "<p>No mail yet.</p>" : table(mails)));
    }

    private static String filter(String to) {
        return """
                <form action="/" method="get" role="search">
                <label for="to">Sent to</label>
                <input id="to" name="to" type="email" value="%s">
                <button>Show</button>
                </form>
                """.formatted(escape(to));
    }

    private static String table(List<Mail> mails) {
        String rows = mails.stream().limit(MOST_ROWS).map(ListPage::row).collect(Collectors.joining());
        return """
                <table>
                <caption>Newest first, %d of %d</caption>
                <thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">Received</th></tr></thead>
                <tbody>%s</tbody>
                </table>
                """.formatted(Math.min(mails.size(), MOST_ROWS), mails.size(), rows);
    }

    private static String row(Mail mail) {
        return "<tr><td><a href=\"/messages/%s\">%s</a></td><td>%s</td><td><time>%s</time></td></tr>%n"
                .formatted(
                        escape(mail.id()),
                        escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()),
                        escape(mail.to()),
                        mail.receivedAt());
    }
}
