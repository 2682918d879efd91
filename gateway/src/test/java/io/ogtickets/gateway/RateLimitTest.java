package io.ogtickets.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class RateLimitTest {

    private static final int BURST = 300;

    @LocalServerPort
    private int port;

    @Test
    void stopsOneAddressAndNoOther() throws IOException, InterruptedException {
        try (HttpClient greedy = from("127.0.0.2");
                HttpClient modest = from("127.0.0.3")) {
            HttpResponse<String> answer = ask(greedy);
            for (int asked = 1; asked <= 2 * BURST && answer.statusCode() != 429; asked++) {
                answer = ask(greedy);
            }

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.body()).contains("\"code\":\"rate-limited\"");
            assertThat(ask(modest).statusCode()).isEqualTo(404);
        }
    }

    private static HttpClient from(String address) throws IOException {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(address))
                .build();
    }

    private HttpResponse<String> ask(HttpClient client) throws IOException, InterruptedException {
        URI nowhere = URI.create("http://127.0.0.1:" + port + "/nothing-here");
        return client.send(HttpRequest.newBuilder(nowhere).build(), BodyHandlers.ofString(UTF_8));
    }
}
