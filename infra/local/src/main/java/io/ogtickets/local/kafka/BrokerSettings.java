package io.ogtickets.local.kafka;

import io.ogtickets.local.home.Ports;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The broker's settings: everything once, since there is one broker, and nothing that waits for more to join. */
final class BrokerSettings {

    private BrokerSettings() {}

    static String text(int port, int controllerPort, Path log) {
        Properties settings = new Properties();
        settings.putAll(network(port, controllerPort));
        settings.putAll(singleNode());
        settings.putAll(Map.of("log.dirs", log.toString(), "auto.create.topics.enable", "false"));
        StringWriter text = new StringWriter();
        try {
            settings.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The voters are named here and not in the data, so that the same data can move to another port. */
    private static Map<String, String> network(int port, int controllerPort) {
        String broker = "PLAINTEXT://" + Ports.HOST + ":" + port;
        String controller = Ports.HOST + ":" + controllerPort;
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "listeners", broker + ",CONTROLLER://" + controller,
                "advertised.listeners", broker,
                "controller.listener.names", "CONTROLLER",
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.quorum.voters", "1@" + controller);
    }

    private static Map<String, String> singleNode() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "8",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "8",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500");
    }
}
