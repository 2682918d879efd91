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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.FilterChainProxy;

/**
 * The access matrix of a service, tried out: its table of {@link AccessRules} against the handlers that it really has.
 * Every handler must stand in a line of the table; whoever that line doesn't let in must be refused by it, and whoever it
 * lets in must come through. The body that is sent can't be read as JSON, so that a call which came as far as a
 * controller's argument is told apart, and changes nothing.
 */
public final class AccessMatrix {

    private static final Map<String, List<String>> ROLES = Map.of(
            "NOBODY", List.of(),
            "SPECTATOR", List.of("SPECTATOR"),
            "STEWARD", List.of("STEWARD"),
            "SUPERVISOR", List.of("SUPERVISOR", "STEWARD"),
            "ADMINISTRATOR", List.of("ADMINISTRATOR"));

    /** What libraries serve to everybody; the gateway lets none of it through but the document, under its own address. */
    private static final Set<String> OPEN =
            Set.of("/actuator/health", "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs");

    /** The answer to the one has no body to look at, and the other is the server's own. */
    private static final Set<HttpMethod> UNTRIED = Set.of(HttpMethod.HEAD, HttpMethod.TRACE);

    /** Of the platform's chains. All let a request through or refuse it; none serves anything but the metadata's. */
    private static final Set<String> FILTERS = Set.of(
            "AnonymousAuthenticationFilter",
            "AuthorizationFilter",
            "BearerTokenAuthenticationFilter",
            "DisableEncodeUrlFilter",
            "ExceptionTranslationFilter",
            "HeaderWriterFilter",
            "OAuth2ProtectedResourceMetadataFilter",
            "SecurityContextHolderAwareRequestFilter",
            "SecurityContextHolderFilter",
            "SessionManagementFilter",
            "WebAsyncManagerIntegrationFilter");

    private record Answer(int status, String body) {

        boolean isRefusal(int expected) {
            return status == expected
                    && body.contains("\"code\":\"" + (expected == 401 ? "unauthenticated" : "forbidden") + "\"");
        }
    }

    private final AccessRules rules;
    private final String scope;
    private final List<Endpoint> endpoints;
    private final List<Endpoint> ofLibraries;
    private final Set<String> filters;
    private final Set<String> ownFilters;
    private final Function<JWTClaimsSet, String> signer;
    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private AccessMatrix(ApplicationContext service, Function<JWTClaimsSet, String> signer, Set<String> ownFilters) {
        this.rules = service.getBean(AccessRules.class);
        this.scope = service.getEnvironment().getProperty("og.security.scope", "");
        this.endpoints = Endpoint.of(service);
        this.ofLibraries = Endpoint.ofLibraries(service).stream()
                .distinct()
                .filter(endpoint -> !UNTRIED.contains(endpoint.method()))
                .toList();
        this.filters = service.getBean(FilterChainProxy.class).getFilterChains().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .map(filter -> filter.getClass().getSimpleName())
                .collect(Collectors.toSet());
        this.ownFilters = ownFilters;
        this.signer = signer;
        this.address = "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
    }

    /** The matrix of a running service that takes {@link TestTokens}. */
    public static Stream<DynamicTest> of(ApplicationContext service) {
        return of(service, TestTokens::sign);
    }

    /** The matrix of a running service that takes tokens of the given signer. */
    public static Stream<DynamicTest> of(ApplicationContext service, Function<JWTClaimsSet, String> signer) {
        return of(service, signer, Set.of());
    }

    /** The matrix of one whose filters answer something by themselves: these, and their routes are tested elsewhere. */
    public static Stream<DynamicTest> of(
            ApplicationContext service, Function<JWTClaimsSet, String> signer, Set<String> ownFilters) {
        return new AccessMatrix(service, signer, ownFilters).tests();
    }

    private Stream<DynamicTest> tests() {
        return Stream.of(
                        Stream.of(DynamicTest.dynamicTest(
                                "there are endpoints",
                                () -> assertThat(endpoints).isNotEmpty())),
                        Stream.of(DynamicTest.dynamicTest("no filter is unknown", this::checkFilters)),
                        endpoints.stream().map(endpoint -> test(endpoint, this::check)),
                        ofLibraries.stream().map(endpoint -> test(endpoint, this::checkOfLibrary)))
                .flatMap(Function.identity());
    }

    private static DynamicTest test(Endpoint endpoint, Consumer<Endpoint> check) {
        return DynamicTest.dynamicTest(endpoint.toString(), () -> check.accept(endpoint));
    }

    private void check(Endpoint endpoint) {
        Optional<Line> line = endpoint.lineIn(rules);
        assertThat(line).as("%s stands in no line of the table", endpoint).isPresent();
        if (endpoint.isInternal()) {
            checkForServices(endpoint, line.get());
        } else {
            checkForPeople(endpoint, line.get());
        }
    }

    /** It comes before the table, and may answer what stands in none. */
    private void checkFilters() {
        assertThat(filters)
                .isSubsetOf(Stream.of(FILTERS, ownFilters).flatMap(Set::stream).toList());
    }

    private void checkOfLibrary(Endpoint endpoint) {
        if (OPEN.contains(endpoint.pattern()) && endpoint.method().equals(HttpMethod.GET)) {
            assertLetIn(endpoint, "nobody", null);
        } else {
            assertRefused(endpoint, "nobody", null, 401);
            ROLES.forEach((name, roles) -> assertRefused(endpoint, name, person(roles), 403));
        }
    }

    private void checkForPeople(Endpoint endpoint, Line line) {
        assertThat(line.caller()).isNotEqualTo(Caller.SERVICE);
        if (line.caller() == Caller.ANYONE) {
            assertLetIn(endpoint, "nobody", null);
        } else {
            assertRefused(endpoint, "nobody", null, 401);
            assertRefused(endpoint, "nonsense", "nonsense", 401);
            assertRefused(endpoint, "a service", service(line.name()), 401);
            checkForApps(endpoint, line);
        }
        assertThat(ROLES.values()).as("%s: who could call it", endpoint).anyMatch(roles -> letsIn(line, roles));
        ROLES.forEach((name, roles) -> {
            if (letsIn(line, roles)) {
                assertLetIn(endpoint, name, person(roles));
            } else {
                assertRefused(endpoint, name, person(roles), 403);
            }
        });
    }

    private static boolean letsIn(Line line, List<String> roles) {
        return line.caller() != Caller.ROLE || roles.contains(line.name());
    }

    /** Whatever its user may, an app needs a scope for it. */
    private void checkForApps(Endpoint endpoint, Line line) {
        String needed = line.appScope().isEmpty() ? scope : line.appScope();
        assertRefused(endpoint, "an app without a scope", app(line), 403);
        assertRefused(endpoint, "an app with another scope", app(line, "not-" + needed), 403);
        if (!needed.isEmpty()) {
            assertLetIn(endpoint, "an app with its scope", app(line, needed));
        }
    }

    private void checkForServices(Endpoint endpoint, Line line) {
        assertThat(line.caller()).isEqualTo(Caller.SERVICE);
        assertRefused(endpoint, "nobody", null, 401);
        ROLES.forEach((name, roles) -> assertRefused(endpoint, name, person(roles), 401));
        assertRefused(endpoint, "a service without a scope", service(), 403);
        assertRefused(endpoint, "a service with another scope", service("not-" + line.name()), 403);
        assertLetIn(endpoint, "a service with its scope", service(line.name()));
    }

    private void assertRefused(Endpoint endpoint, String who, @Nullable String token, int status) {
        Answer answer = send(endpoint, token);
        assertThat(answer.isRefusal(status))
                .as("%s as %s is refused with %d: %s", endpoint, who, status, answer)
                .isTrue();
    }

    /** It may be refused for another reason, such as the body, or an object that isn't there. */
    private void assertLetIn(Endpoint endpoint, String who, @Nullable String token) {
        Answer answer = send(endpoint, token);
        assertThat(answer.isRefusal(401) || answer.isRefusal(403) || answer.status() == 500)
                .as("%s as %s comes through: %s", endpoint, who, answer)
                .isFalse();
    }

    /** Of an answer that is no refusal the status will do: it may be a stream without end. */
    private Answer send(Endpoint endpoint, @Nullable String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + endpoint.path())).timeout(Duration.ofSeconds(30));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (endpoint.method().equals(HttpMethod.GET)) {
            request.GET();
        } else {
            request.header("Content-Type", "application/json")
                    .method(endpoint.method().name(), BodyPublishers.ofString("{\""));
        }
        try {
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                int status = response.statusCode();
                return new Answer(status, status < 400 ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new AssertionError(endpoint + " gave no answer", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(endpoint + " was left without an answer", stopped);
        }
    }

    private String person(List<String> roles) {
        return signer.apply(TestTokens.personsClaims(UUID.randomUUID().toString(), roles.toArray(String[]::new))
                .build());
    }

    private String app(Line line, String... scopes) {
        String[] roles = line.caller() == Caller.ROLE ? new String[] {line.name()} : new String[0];
        return signer.apply(TestTokens.personsClaims(UUID.randomUUID().toString(), roles)
                .claim("client_id", "some-app")
                .claim("scope", List.of(scopes))
                .build());
    }

    private String service(String... scopes) {
        return signer.apply(TestTokens.claims("og-internal")
                .subject("some-service")
                .claim("scope", List.of(scopes))
                .build());
    }
}
