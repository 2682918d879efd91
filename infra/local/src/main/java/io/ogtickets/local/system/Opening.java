package io.ogtickets.local.system;

import io.ogtickets.local.app.App;
import io.ogtickets.local.home.Json;
import io.ogtickets.local.home.Trouble;
import io.ogtickets.local.part.Part;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;

/**
 * The last thing to wait for, asked where clients ask, at the gateway: every service is reached, and places are on sale.
 */
public final class Opening {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final Duration ONE_LOOK = Duration.ofSeconds(10);
    private static final int FIRST_SERVER_ERROR = 500;

    /** Not closed: that would wait for whatever still goes on, and the command ends anyway. */
    private final HttpClient client = HttpClient.newHttpClient();

    private final LocalSystem system;
    private final Progress progress;
    private final Duration patience;

    public Opening(LocalSystem system, Progress progress, Duration patience) {
        this.system = system;
        this.progress = progress;
        this.patience = patience;
    }

    public void await() throws InterruptedException {
        List<App> apps = system.apps();
        if (!apps.containsAll(List.of(App.GATEWAY, App.CATALOG, App.ORDER))) {
            progress.say("  Not checked, since not all parts run: whether places are on sale.");
            return;
        }
        for (App app : apps) {
            awaitDoor(app);
        }
        until(this::isSelling, "places on sale");
    }

    /** After a restart: the part may be up some time before the gateway hears of it. */
    public void awaitDoorOf(Part part) throws InterruptedException {
        if (system.table().alive(App.GATEWAY.id()).isEmpty()) {
            return;
        }
        for (App app : system.apps()) {
            if (app.id().equals(part.name())) {
                awaitDoor(app);
            }
        }
    }

    private void awaitDoor(App app) throws InterruptedException {
        until(() -> isReached(app), app.id() + " at the gateway");
    }

    private void until(Look look, String what) throws InterruptedException {
        progress.begin(what);
        try {
            Instant deadline = Instant.now().plus(patience);
            while (!look.succeeds()) {
                if (Instant.now().isAfter(deadline)) {
                    throw new Trouble("All parts run, but after %d s there is still no sign of: %s. The logs may tell"
                                    .formatted(patience.toSeconds(), what)
                            + " why, begin with ./og logs gateway");
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        } finally {
            progress.end();
        }
    }

    /** Whatever the service itself says is good enough; the gateway answers 5xx in place of one that it can't reach. */
    private boolean isReached(App app) throws InterruptedException {
        Optional<String> door = app.door();
        return door.isEmpty()
                || get(door.get())
                        .filter(response -> response.statusCode() < FIRST_SERVER_ERROR)
                        .isPresent();
    }

    private boolean isSelling() throws InterruptedException {
        return get("/api/v1/offers?size=100")
                .map(HttpResponse::body)
                .filter(Opening::hasPlaces)
                .isPresent();
    }

    private static boolean hasPlaces(String offers) {
        try {
            return Json.MAPPER
                    .readTree(offers)
                    .path("items")
                    .valueStream()
                    .anyMatch(offer -> offer.path("available").asInt(0) > 0);
        } catch (JacksonException e) {
            return false;
        }
    }

    /** The timeout of a request ends with the answer's headers; this one covers its body too. */
    private Optional<HttpResponse<String>> get(String path) throws InterruptedException {
        URI uri = URI.create(system.surroundings().publicUrl() + path);
        var answer = client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        try {
            return Optional.of(answer.get(ONE_LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            return Optional.empty();
        }
    }

    /** One look, which may have to be repeated. */
    private interface Look {
        boolean succeeds() throws InterruptedException;
    }
}
