package io.ogtickets.platformtest;

import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One Kafka broker (KRaft) a JVM. Topics are shared by the JVM's contexts: tests use fresh keys. */
public final class RealKafka implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Broker {
        static final EmbeddedKafkaBroker INSTANCE = start();

        private static EmbeddedKafkaBroker start() {
            EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1)
                    .brokerProperties(Map.of(
                            "auto.create.topics.enable", "true",
                            "group.initial.rebalance.delay.ms", "0",
                            "offsets.topic.num.partitions", "1"));
            broker.afterPropertiesSet();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
            return broker;
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("KAFKA_SERVERS=" + servers()).applyTo(context);
    }

    /** Host and port of the broker. */
    public static String servers() {
        return Broker.INSTANCE.getBrokersAsString();
    }
}
