package io.ogtickets.local.demo;

import io.ogtickets.local.home.Trouble;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The mails of one address, in the local mailbox. */
record Inbox(Client mailbox, String address) {

    private static final Pattern TOKEN = Pattern.compile("[?&]token=([A-Za-z0-9._~%-]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Waits for a mail with a link, and answers the link's token. */
    String awaitToken() throws InterruptedException {
        return Patience.await(PATIENCE, this::newestToken)
                .orElseThrow(() -> new Trouble("No mail with a link reached " + address + " within "
                        + PATIENCE.toSeconds() + " s; look at " + mailbox.base() + " and ./og logs auth-service"));
    }

    private Optional<String> newestToken() throws InterruptedException {
        JsonNode mails = mailbox.get("/api/messages?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
        return mails.path("items")
                .valueStream()
                .map(mail ->
                        mail.path("text").asString("") + " " + mail.path("html").asString(""))
                .flatMap(text -> TOKEN.matcher(text).results())
                .map((MatchResult match) -> match.group(1))
                .findFirst();
    }
}
