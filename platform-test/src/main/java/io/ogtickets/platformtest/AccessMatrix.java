package io.ogtickets.platformtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.ogtickets.platform.security.AccessRules;
import io.ogtickets.platform.security.AccessRules.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/**
 * The access matrix of a service, tried out: its table of {@link AccessRules} against the handlers that it really has.
 * Every handler must stand in a line of the table, and whoever that line doesn't let in must be refused by it. The body
 * that is sent can't be read as JSON, so that a call which came as far as a controller's argument would be told apart.
 */
public final class AccessMatrix {

    private static final Map<String, List<String>> ROLES = Map.of(
            "NOBODY", List.of(),
            "SPECTATOR", List.of("SPECTATOR"),
            "STEWARD", List.of("STEWARD"),
            "SUPERVISOR", List.of("SUPERVISOR", "STEWARD"),
            "ADMINISTRATOR", List.of("ADMINISTRATOR"));

    private final AccessRules rules;
    private final List<Endpoint> endpoints;
    private final Function<JWTClaimsSet, String> signer;
    private final RestClient http;

    private AccessMatrix(ApplicationContext service, Function<JWTClaimsSet, String> signer) {
        this.rules = service.getBean(AccessRules.class);
        this.endpoints = Endpoint.of(service);
        this.signer = signer;
        this.http = RestClient.builder()
                .baseUrl("http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    /** The matrix of a running service that takes {@link TestTokens}. */
    public static Stream<DynamicTest> of(ApplicationContext service) {
        return of(service, TestTokens::sign);
    }

    /** The matrix of a running service that takes tokens of the given signer. */
    public static Stream<DynamicTest> of(ApplicationContext service, Function<JWTClaimsSet, String> signer) {
        return new AccessMatrix(service, signer).tests();
    }

    private Stream<DynamicTest> tests() {
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest(
                        "there are endpoints", () -> assertThat(endpoints).isNotEmpty())),
                endpoints.stream()
                        .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> check(endpoint))));
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

    private void checkForPeople(Endpoint endpoint, Line line) {
        assertThat(line.caller()).isNotEqualTo(AccessRules.Caller.SERVICE);
        if (line.caller() == AccessRules.Caller.ANYONE) {
            return;
        }
        assertRefused(endpoint, "nobody", null, 401);
        assertRefused(endpoint, "nonsense", "nonsense", 401);
        assertRefused(endpoint, "a service", service(line.name()), 401);
        if (line.caller() == AccessRules.Caller.ROLE) {
            ROLES.forEach((name, roles) -> {
                if (!roles.contains(line.name())) {
                    assertRefused(endpoint, name, person(roles), 403);
                }
            });
        }
    }

    private void checkForServices(Endpoint endpoint, Line line) {
        assertThat(line.caller()).isEqualTo(AccessRules.Caller.SERVICE);
        assertRefused(endpoint, "nobody", null, 401);
        ROLES.forEach((name, roles) -> assertRefused(endpoint, name, person(roles), 401));
        assertRefused(endpoint, "a service without a scope", service(), 403);
        assertRefused(endpoint, "a service with another scope", service("not-" + line.name()), 403);
    }

    private void assertRefused(Endpoint endpoint, String who, @Nullable String token, int status) {
        RestClient.RequestBodySpec request = http.method(endpoint.method()).uri(endpoint.path());
        if (token != null) {
            request.headers(headers -> headers.setBearerAuth(token));
        }
        if (!endpoint.method().equals(HttpMethod.GET)) {
            request.contentType(MediaType.APPLICATION_JSON).body("{\"");
        }
        ResponseEntity<String> answer = request.retrieve().toEntity(String.class);
        assertThat(answer.getStatusCode().value())
                .as("%s as %s: %s", endpoint, who, answer.getBody())
                .isEqualTo(status);
        assertThat(answer.getBody())
                .as("%s as %s", endpoint, who)
                .contains("\"code\":\"" + (status == 401 ? "unauthenticated" : "forbidden") + "\"");
    }

    private String person(List<String> roles) {
        return signer.apply(TestTokens.personsClaims(UUID.randomUUID().toString(), roles.toArray(String[]::new))
                .build());
    }

    private String service(String... scopes) {
        return signer.apply(TestTokens.claims("og-internal")
                .subject("some-service")
                .claim("scope", List.of(scopes))
                .build());
    }
}
