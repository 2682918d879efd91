package io.ogtickets.bench.stage;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** People who register, follow the link in their mail and sign in, as everybody does. */
final class Crowd {

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Pattern TOKEN = Pattern.compile("[?&]token=([A-Za-z0-9_\\-.~%]+)");

    private final Api stranger;
    private final Api mailbox;

    Crowd(String gateway, String mailbox) {
        this.stranger = new Api(gateway, "");
        this.mailbox = new Api(mailbox, "");
    }

    List<Account> of(int size) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<CompletableFuture<Account>> all = Stream.generate(
                            () -> CompletableFuture.supplyAsync(this::one, threads))
                    .limit(size)
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        }
    }

    private Account one() {
        String email = "buyer-" + UUID.randomUUID() + "@example.org";
        String password = "Og-" + UUID.randomUUID();
        Map<String, ?> registration = Map.of(
                "email",
                email,
                "password",
                password,
                "firstName",
                "Camille",
                "lastName",
                "Exemple",
                "locale",
                "fr",
                "acceptTerms",
                true,
                "acceptMarketing",
                false);
        stranger.post("/api/v1/accounts", registration);
        stranger.post("/api/v1/accounts/activation", Map.of("token", activationToken(email)));
        Account account = new Account(stranger.base(), email, password, "");
        account.token();
        return account;
    }

    private String activationToken(String email) {
        Supplier<Stream<Matcher>> links = () -> mailbox.get("/api/messages?to=" + email)
                .path("items")
                .valueStream()
                .map(mail -> TOKEN.matcher(mail.path("text").asString()))
                .filter(Matcher::find);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var link = links.get().findFirst();
            if (link.isPresent()) {
                return link.get().group(1);
            }
            Pause.of(BETWEEN_LOOKS);
        }
        throw new IllegalStateException("No mail came for " + email);
    }
}
