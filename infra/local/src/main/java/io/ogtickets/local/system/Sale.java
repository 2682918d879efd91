package io.ogtickets.local.system;

import io.ogtickets.local.app.App;
import io.ogtickets.local.home.Json;
import io.ogtickets.local.home.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The last thing to wait for: places are on sale, asked where a buyer asks, at the gateway. */
public final class Sale {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final LocalSystem system;
    private final Progress progress;
    private final Duration patience;

    public Sale(LocalSystem system, Progress progress, Duration patience) {
        this.system = system;
        this.progress = progress;
        this.patience = patience;
    }

    public void awaitOpen() throws InterruptedException {
        if (!system.apps().contains(App.CATALOG) || !system.apps().contains(App.GATEWAY)) {
            progress.say(
                    "  Whether places are on sale isn't checked: catalog-service or gateway isn't among the parts.");
            return;
        }
        progress.begin("places on sale");
        Instant deadline = Instant.now().plus(patience);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!isOpen(client)) {
                if (Instant.now().isAfter(deadline)) {
                    throw new Trouble("All parts run but no places are on sale after " + patience.toSeconds()
                            + " s; read ./og logs catalog-service and ./og logs order-service.");
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        } finally {
            progress.end();
        }
    }

    private boolean isOpen(HttpClient client) throws InterruptedException {
        URI offers = URI.create(system.surroundings().publicUrl() + "/api/v1/offers?size=100");
        HttpRequest request =
                HttpRequest.newBuilder(offers).timeout(Duration.ofSeconds(10)).build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode items = Json.MAPPER.readTree(response.body()).path("items");
            return items.valueStream().anyMatch(offer -> offer.path("available").asInt(0) > 0);
        } catch (IOException | JacksonException e) {
            return false;
        }
    }
}
