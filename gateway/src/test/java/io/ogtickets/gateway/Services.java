package io.ogtickets.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts an {@link EchoServer} for each service and tells the load balancer where they are. */
final class Services implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> NAMES = List.of(
            "auth-service",
            "catalog-service",
            "order-service",
            "payment-service",
            "ticket-service",
            "validation-service",
            "slow-service");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        for (String name : NAMES) {
            EchoServer server = EchoServer.start(name);
            context.addApplicationListener(event -> server.closeWith(event));
            instance(context, name, 0, server.port());
        }
        // Second instances that were killed a moment ago.
        instance(context, "catalog-service", 1, closedPort());
        instance(context, "payment-service", 1, closedPort());
        instance(context, "dead-service", 0, closedPort());
    }

    private static void instance(ConfigurableApplicationContext context, String name, int number, int port) {
        TestPropertyValues.of("spring.cloud.discovery.client.simple.instances.%s[%d].uri=http://127.0.0.1:%d"
                        .formatted(name, number, port))
                .applyTo(context);
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
