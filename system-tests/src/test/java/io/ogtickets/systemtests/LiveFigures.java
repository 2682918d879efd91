package io.ogtickets.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Somebody watches the figures of a session's gates, until this is closed. */
final class LiveFigures implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DATA = "data:";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<JsonNode> seen = new CopyOnWriteArrayList<>();

    LiveFigures(Api steward, String session) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(steward.base() + "/gates/" + session + "/live"));
        steward.headers().forEach(request::header);
        HttpResponse<Stream<String>> answer = client.send(request.build(), BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        Thread.ofVirtual().name("live-figures").start(() -> read(answer.body()));
    }

    void await(Predicate<JsonNode> figures) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(seen).last().matches(figures));
    }

    private void read(Stream<String> lines) {
        try (lines) {
            lines.filter(line -> line.startsWith(DATA))
                    .forEach(line -> seen.add(Api.JSON.readTree(line.substring(DATA.length()))));
        } catch (UncheckedIOException closed) {
            // Nobody watches any more.
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
