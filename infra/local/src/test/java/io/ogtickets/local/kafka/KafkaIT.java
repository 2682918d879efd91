package io.ogtickets.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.local.home.Ports;
import io.ogtickets.local.system.RunFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaIT {

    @TempDir
    private Path folder;

    @Test
    void topicsSurviveAStopAndAMoveToOtherPorts() throws Exception {
        try (RunFixture first = RunFixture.of(folder, Kafka.NAME)) {
            first.up();
            try (Admin admin = admin(first)) {
                admin.createTopics(List.of(new NewTopic("orders", 3, (short) 1)))
                        .all()
                        .get();
            }
            assertThat(first.isHealthy(Kafka.NAME)).isTrue();
        }
        try (RunFixture moved = RunFixture.of(folder, Kafka.NAME)) {
            moved.up();
            try (Admin admin = admin(moved)) {
                assertThat(admin.listTopics().names().get()).containsExactly("orders");
            }
        }
    }

    private static Admin admin(RunFixture run) {
        String server = Ports.HOST + ":" + run.system().find(Kafka.NAME).port();
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, server));
    }
}
