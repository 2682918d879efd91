package io.ogtickets.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class UnreadableRequestsTest {

    private static final String TOO_LONG = "x".repeat(20_000);

    @LocalServerPort
    private int port;

    @Test
    void withTooLargeHeadersAreToldWhy() throws IOException {
        String answer = new RawRequest(port, "/api/v1/sports", "Cookie: " + TOO_LONG + "\r\n").send();

        assertThat(answer).startsWith("HTTP/1.1 431 ").satisfies(UnreadableRequestsTest::isAProblemDocument);
        assertThat(answer).contains("\"code\":\"headers-too-large\"");
    }

    @Test
    void withTooLongAnAddressAreToldWhy() throws IOException {
        String answer = new RawRequest(port, "/api/v1/sports?q=" + TOO_LONG).send();

        assertThat(answer).startsWith("HTTP/1.1 414 ").satisfies(UnreadableRequestsTest::isAProblemDocument);
        assertThat(answer).contains("\"code\":\"uri-too-long\"");
    }

    @Test
    void thatAreNotHttpAreToldWhy() throws IOException {
        String answer = new RawRequest(port, "/api/v1/sports", "no header at all\r\n").send();

        assertThat(answer).startsWith("HTTP/1.1 400 ").satisfies(UnreadableRequestsTest::isAProblemDocument);
        assertThat(answer).contains("\"code\":\"malformed-request\"");
    }

    private static void isAProblemDocument(String answer) {
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("content-type: application/problem+json", "connection: close", "cache-control: no-store")
                .endsWith("}");
    }
}
