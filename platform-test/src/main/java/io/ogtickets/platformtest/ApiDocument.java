package io.ogtickets.platformtest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document of a running service, held against the one that clients know: {@code docs/api/<service>.json}.
 * {@code OG_ACCEPT_API=yes} puts the service's own in its place, for a change that is meant.
 *
 * @param port where the service listens
 */
public record ApiDocument(String service, int port) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Fails if a client that goes by the known document would be let down. */
    public void breaksNoClient() throws IOException, InterruptedException {
        JsonNode now = served();
        if (System.getenv().containsKey("OG_ACCEPT_API")) {
            Files.createDirectories(known().getParent());
            Files.writeString(known(), sorted(now) + "\n");
        }
        List<String> changes = new ApiComparison(JSON.readTree(known().toFile()), now).breakingChanges();
        Assertions.assertThat(changes)
                .as(
                        "Clients of %s rely on docs/api/%s.json. If they are to follow: OG_ACCEPT_API=yes mvn -pl %s"
                                + " -Dit.test=ApiCompatibilityIT -Dsurefire.skip verify, and commit the document",
                        service, service, service)
                .isEmpty();
    }

    /** Fails if a reader of the document would have to guess. */
    public void leavesNothingToGuess() throws IOException, InterruptedException {
        Assertions.assertThat(new ApiGaps(served()).all())
                .as("OpenAPI document of %s", service)
                .isEmpty();
        Assertions.assertThat(UnnamedCodes.all())
                .as("Codes of %s that no operation names by @Refuses", service)
                .isEmpty();
    }

    private JsonNode served() throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/v3/api-docs");
        try (HttpClient http = HttpClient.newHttpClient()) {
            String text = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
            ObjectNode document = (ObjectNode) JSON.readTree(text);
            document.remove("servers");
            return document;
        }
    }

    /** Maps are ordered by key where they are maps, so the tree becomes one. */
    private static String sorted(JsonNode document) {
        return JSON.writeValueAsString(JSON.treeToValue(document, Object.class));
    }

    private Path known() {
        return Path.of("..", "docs", "api", service + ".json").toAbsolutePath().normalize();
    }
}
