package io.ogtickets.local.mailbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.ogtickets.local.home.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the mailbox answers: mails as JSON for scripts, and as pages for people. */
record MailboxPages(Mails mails, Attachments attachments) implements HttpHandler {

    private static final String MESSAGE = "/messages/";

    private record Answer(int status, String type, byte[] body) {

        static Answer text(int status, String type, String body) {
            return new Answer(status, type, body.getBytes(StandardCharsets.UTF_8));
        }

        static Answer html(int status, String body) {
            return text(status, "text/html; charset=utf-8", body);
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange.getRequestURI().getPath(), recipient(exchange)));
        }
    }

    private Answer answer(String path, Optional<String> to) {
        if (path.startsWith(MESSAGE)) {
            return mails.find(path.substring(MESSAGE.length()))
                    .map(mail -> Answer.html(200, MessagePage.of(mail)))
                    .orElseGet(MailboxPages::notFound);
        }
        if (path.startsWith(Attachments.PATH)) {
            return attachments
                    .find(path)
                    .map(file -> new Answer(200, file.type(), file.bytes()))
                    .orElseGet(MailboxPages::notFound);
        }
        return switch (path) {
            case "/" -> Answer.html(200, ListPage.of(matching(to), to.orElse("")));
            case "/api/messages" -> Answer.text(200, "application/json", Json.text(Map.of("items", matching(to))));
            case "/health" -> Answer.text(200, "text/plain", "UP");
            default -> notFound();
        };
    }

    private List<Mail> matching(Optional<String> to) {
        return to.map(mails::to).orElseGet(mails::all);
    }

    private static Answer notFound() {
        return Answer.html(404, Html.page("Not found", "<p>There is no such mail. <a href=\"/\">All mails</a></p>"));
    }

    private static Optional<String> recipient(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return Optional.ofNullable(query).stream()
                .flatMap(text -> List.of(text.split("&", -1)).stream())
                .filter(parameter -> parameter.startsWith("to="))
                .map(parameter -> URLDecoder.decode(parameter.substring(3), StandardCharsets.UTF_8)
                        .strip())
                .filter(address -> !address.isEmpty())
                .findFirst();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.getResponseHeaders().set("Content-Security-Policy", Html.CONTENT_SECURITY_POLICY);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }
}
