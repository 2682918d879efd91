package io.ogtickets.platformtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.ogtickets.platform.security.AccessRules;
import io.ogtickets.platform.security.AccessRules.Caller;
import io.ogtickets.platform.security.AccessRules.Line;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/**
 * The access matrix, where a route names an object: its owner reaches it, and to anybody else of the same role it is as if
 * it weren't there. These are the routes with a path variable that the table of {@link AccessRules} opens to the public
 * that is signed in; one for which the test knows no object fails. What staff see is anybody's.
 */
public final class ForeignObjects {

    /**
     * An object, and a token of the person whose it is.
     *
     * @param ids one for each variable of the route, in their order
     */
    public record Owned(List<String> ids, String token) {

        public Owned(String id, String token) {
            this(List.of(id), token);
        }
    }

    private record Answer(int status, String body) {}

    private static final Owned NONE = new Owned(List.of(), "");

    /** For a route whose id names nothing of a person's: what everybody sees, or a secret that is itself the right. */
    public static final Supplier<Owned> NOBODYS = () -> NONE;

    private final AccessRules rules;
    private final Function<JWTClaimsSet, String> signer;
    private final String body;
    private final Map<String, Supplier<Owned>> objects;
    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ForeignObjects(
            ApplicationContext service,
            Function<JWTClaimsSet, String> signer,
            String body,
            Map<String, Supplier<Owned>> objects) {
        this.rules = service.getBean(AccessRules.class);
        this.signer = signer;
        this.body = body;
        this.objects = objects;
        this.address = "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
    }

    /**
     * The tests of a running service that takes tokens of the given signer.
     *
     * @param body valid for every such route, in JSON: unknown fields are ignored
     * @param objects makes a new one for each route whose pattern begins so
     */
    public static Stream<DynamicTest> of(
            ApplicationContext service,
            Function<JWTClaimsSet, String> signer,
            String body,
            Map<String, Supplier<Owned>> objects) {
        return new ForeignObjects(service, signer, body, objects).tests(service);
    }

    private Stream<DynamicTest> tests(ApplicationContext service) {
        return Endpoint.of(service).stream()
                .filter(endpoint -> !endpoint.isInternal() && endpoint.namesAnObject())
                .filter(endpoint -> endpoint.lineIn(rules)
                        .filter(ForeignObjects::isForThePublic)
                        .isPresent())
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> check(endpoint)));
    }

    private static boolean isForThePublic(Line line) {
        return line.caller() == Caller.SIGNED_IN || line.name().equals("SPECTATOR");
    }

    private void check(Endpoint endpoint) throws IOException, InterruptedException {
        Owned object = objects.entrySet().stream()
                .filter(entry -> endpoint.pattern().startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .orElseThrow(() -> new AssertionError("There is no object of somebody else to try " + endpoint + " on"))
                .getValue()
                .get();
        if (!object.equals(NONE)) {
            check(endpoint, object);
        }
    }

    private void check(Endpoint endpoint, Owned object) throws IOException, InterruptedException {
        String stranger =
                signer.apply(TestTokens.personsClaims(UUID.randomUUID().toString(), "SPECTATOR")
                        .build());
        Answer foreign = send(endpoint, object.ids(), stranger);
        assertThat(foreign.status())
                .as("%s of somebody else: %s", endpoint, foreign)
                .isEqualTo(404);
        List<String> unknown =
                object.ids().stream().map(_ -> UUID.randomUUID().toString()).toList();
        assertThat(foreign).as("%s of nobody", endpoint).isEqualTo(send(endpoint, unknown, stranger));
        assertThat(send(endpoint, object.ids(), object.token()).status())
                .as("%s of one's own", endpoint)
                .isNotIn(400, 401, 403, 404, 405, 415, 500);
    }

    /** Of an answer that is no refusal the status will do: it may be a stream without end. */
    private Answer send(Endpoint endpoint, List<String> ids, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + endpoint.pathOf(ids)))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .method(
                        endpoint.method().name(),
                        endpoint.method().equals(HttpMethod.GET)
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(body))
                .build();
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream answer = response.body()) {
            int status = response.statusCode();
            String text = status < 400 ? "" : new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(status, ids.stream().reduce(text, (left, id) -> left.replace(id, "…")));
        }
    }
}
