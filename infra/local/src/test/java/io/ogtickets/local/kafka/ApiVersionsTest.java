package io.ogtickets.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.local.home.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ApiVersionsTest {

    @Test
    void nobodyThereIsNoAnswer() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(Ports.socketAddress(0));
            port = socket.getLocalPort();
        }

        assertThat(ApiVersions.answeredBy(port)).isFalse();
    }

    @Test
    void somebodyWhoHangsUpIsNoBroker() throws Exception {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(Ports.socketAddress(0));
            Thread.ofVirtual().start(() -> {
                try {
                    socket.accept().close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });

            assertThat(ApiVersions.answeredBy(socket.getLocalPort())).isFalse();
        }
    }
}
