package io.ogtickets.platform.event;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param owns the topics that this service writes; they and their dead-letter topics are created at start
 * @param compacted those of them that keep the last event of each key for ever
 * @param inboxKeep how long an event id is remembered; longer than Kafka keeps any topic that isn't compacted
 */
@ConfigurationProperties("og.events")
record EventProperties(
        @DefaultValue List<String> owns,
        @DefaultValue List<String> compacted,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("30d") Duration inboxKeep) {}
