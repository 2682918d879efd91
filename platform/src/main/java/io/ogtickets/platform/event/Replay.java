package io.ogtickets.platform.event;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter that an operator published again carries the header {@value #HEADER} with the name of the service whose
 * dead letter it was: the other readers of the topic have taken the event long ago.
 */
final class Replay {

    static final String HEADER = "og_replay";

    private Replay() {}

    static boolean isReplay(ConsumerRecord<String, byte[]> kafka) {
        return kafka.headers().lastHeader(HEADER) != null;
    }

    static boolean isForAnother(ConsumerRecord<String, byte[]> kafka, String consumer) {
        @Nullable Header replay = kafka.headers().lastHeader(HEADER);
        return replay != null
                && replay.value() != null
                && !consumer.equals(new String(replay.value(), StandardCharsets.UTF_8));
    }
}
