package io.ogtickets.local.system;

import io.ogtickets.local.app.App;
import io.ogtickets.local.home.Json;
import io.ogtickets.local.home.Trouble;
import io.ogtickets.local.part.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * The last thing to wait for, asked where clients ask, at the gateway: every service is reached, and places are on sale.
 */
public final class Opening {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final Duration ONE_LOOK = Duration.ofSeconds(10);
    private static final int FIRST_SERVER_ERROR = 500;

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
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (App app : apps) {
                awaitDoor(client, app);
            }
            until(() -> isSelling(client), "places on sale");
        }
    }

    /** After a restart: the part may be up some time before the gateway hears of it. */
    public void awaitDoorOf(Part part) throws InterruptedException {
        if (system.table().alive(App.GATEWAY.id()).isEmpty()) {
            return;
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (App app : system.apps()) {
                if (app.id().equals(part.name())) {
                    awaitDoor(client, app);
                }
            }
        }
    }

    private void awaitDoor(HttpClient client, App app) throws InterruptedException {
        until(() -> isReached(client, app), app.id() + " at the gateway");
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
    private boolean isReached(HttpClient client, App app) throws InterruptedException {
        Optional<String> door = app.door();
        return door.isEmpty()
                || get(client, door.get())
                        .filter(response -> response.statusCode() < FIRST_SERVER_ERROR)
                        .isPresent();
    }

    private boolean isSelling(HttpClient client) throws InterruptedException {
        return get(client, "/api/v1/offers?size=100")
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

    private Optional<HttpResponse<String>> get(HttpClient client, String path) throws InterruptedException {
        URI uri = URI.create(system.surroundings().publicUrl() + path);
        try {
            return Optional.of(
                    client.send(HttpRequest.newBuilder(uri).timeout(ONE_LOOK).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** One look, which may have to be repeated. */
    private interface Look {
        boolean succeeds() throws InterruptedException;
    }
}
