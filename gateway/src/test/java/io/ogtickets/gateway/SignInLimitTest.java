package io.ogtickets.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class SignInLimitTest {

    private static final String LOGIN = "/api/v1/auth/login";

    /** As the tests' settings say. */
    private static final int FAILURES = 20;

    @LocalServerPort
    private int port;

    @Test
    void whoFailedTooOftenIsTurnedAwayAndNobodyElse() throws IOException, InterruptedException {
        try (HttpClient attacker = from("127.0.0.4");
                HttpClient visitor = from("127.0.0.5")) {
            for (int failed = 0; failed < FAILURES; failed++) {
                assertThat(signIn(attacker, EchoServer.WRONG_PASSWORD).statusCode())
                        .isEqualTo(401);
            }

            HttpResponse<String> refused = signIn(attacker, EchoServer.WRONG_PASSWORD);

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("\"code\":\"rate-limited\"");
            assertThat(ask(attacker).statusCode()).isEqualTo(200);
            assertThat(signIn(visitor, "right").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoSucceedsIsNotCounted() throws IOException, InterruptedException {
        try (HttpClient manyBehindOneAddress = from("127.0.0.6")) {
            for (int person = 0; person <= 2 * FAILURES; person++) {
                assertThat(signIn(manyBehindOneAddress, "right").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void aPageThatAsksForTheAddressKeepsNobodyOut() throws IOException, InterruptedException {
        try (HttpClient lured = from("127.0.0.7")) {
            for (int image = 0; image <= 2 * FAILURES; image++) {
                send(lured, HttpRequest.newBuilder(at(LOGIN)));
            }
            assertThat(signIn(lured, "right").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aKnownDeviceDoesNotPayForItsNeighbours() throws IOException, InterruptedException {
        try (HttpClient shared = from("127.0.0.8")) {
            for (int failed = 0; failed <= FAILURES; failed++) {
                signIn(shared, EchoServer.WRONG_PASSWORD);
            }
            HttpRequest.Builder known = HttpRequest.newBuilder(at(LOGIN))
                    .header("Cookie", "__Secure-og-device=known")
                    .POST(BodyPublishers.ofString("right"));
            assertThat(signIn(shared, "right").statusCode()).isEqualTo(429);
            assertThat(send(shared, known).statusCode()).isEqualTo(200);
        }
    }

    private static HttpClient from(String address) throws IOException {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(address))
                .build();
    }

    private HttpResponse<String> signIn(HttpClient client, String password) throws IOException, InterruptedException {
        return send(client, HttpRequest.newBuilder(at(LOGIN)).POST(BodyPublishers.ofString(password)));
    }

    private HttpResponse<String> ask(HttpClient client) throws IOException, InterruptedException {
        return send(client, HttpRequest.newBuilder(at("/api/v1/sessions")));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(UTF_8));
    }
}
