package io.ogtickets.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the revocations, all of them, in every instance of every service: it belongs to no consumer group, commits
 * nothing, and begins at the oldest that can still concern a good token.
 */
final class RevocationReader {

    private static final Logger log = LoggerFactory.getLogger(RevocationReader.class);
    private static final String TOPIC = "accounts";
    private static final Set<String> TYPES = Set.of("sessions-revoked", "account-erased");
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final Consumer<String, byte[]> kafka;
    private final JsonMapper json;
    private final RevokedTokens tokens;
    private final Clock clock;
    private Instant nextLook = Instant.MIN;
    private volatile Instant upToDateAt = Instant.EPOCH;

    RevocationReader(Consumer<String, byte[]> kafka, JsonMapper json, RevokedTokens tokens, Clock clock) {
        this.kafka = kafka;
        this.json = json;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Reads what there is, waiting a little for it; false while the topic or the broker isn't there. */
    boolean read() {
        try {
            if (clock.instant().isAfter(nextLook)) {
                look();
            }
        } catch (TimeoutException away) {
            log.warn("Revocations can't be read: {}", away.getMessage());
            return false;
        }
        if (kafka.assignment().isEmpty()) {
            return false;
        }
        kafka.poll(POLL).forEach(this::take);
        return true;
    }

    /** The last instant at which every revocation until then was known here. */
    Instant upToDateAt() {
        return upToDateAt;
    }

    /** Not while {@link #read()} runs. */
    void close() {
        kafka.close();
    }

    private void look() {
        assignNewPartitions();
        Instant now = clock.instant();
        Map<TopicPartition, Long> ends = kafka.endOffsets(kafka.assignment(), ANSWER_WITHIN);
        if (!ends.isEmpty()
                && ends.entrySet().stream().allMatch(end -> kafka.position(end.getKey()) >= end.getValue())) {
            upToDateAt = now;
        }
        tokens.forgetWhatIsOver();
        nextLook = ends.isEmpty() ? now : now.plus(LOOK_EVERY);
    }

    private void assignNewPartitions() {
        Set<TopicPartition> all = partitions();
        Set<TopicPartition> fresh = new HashSet<>(all);
        fresh.removeAll(kafka.assignment());
        if (fresh.isEmpty()) {
            return;
        }
        // The ends first: what is written after this is read, whatever the search by time finds.
        Map<TopicPartition, Long> ends = kafka.endOffsets(fresh, ANSWER_WITHIN);
        Map<TopicPartition, @Nullable OffsetAndTimestamp> begins = kafka.offsetsForTimes(since(fresh), ANSWER_WITHIN);
        kafka.assign(all);
        fresh.forEach(partition -> {
            @Nullable OffsetAndTimestamp begin = begins.get(partition);
            kafka.seek(partition, begin == null ? ends.getOrDefault(partition, 0L) : begin.offset());
        });
    }

    private Set<TopicPartition> partitions() {
        @Nullable List<PartitionInfo> known = kafka.partitionsFor(TOPIC, ANSWER_WITHIN);
        return known == null
                ? Set.of()
                : known.stream()
                        .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                        .collect(Collectors.toSet());
    }

    private Map<TopicPartition, Long> since(Set<TopicPartition> partitions) {
        long since = tokens.keepSince().toEpochMilli();
        return partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> since));
    }

    private void take(ConsumerRecord<String, byte[]> event) {
        @Nullable Header type = event.headers().lastHeader("ce_type");
        if (type == null || !TYPES.contains(new String(type.value(), UTF_8))) {
            return;
        }
        try {
            json.readValue(event.value(), Revocation.class).applyTo(tokens);
        } catch (JacksonException | NullPointerException unreadable) {
            log.error("A revocation can't be read: partition {}, offset {}", event.partition(), event.offset());
        }
    }
}
