package io.ogtickets.local.deadletter;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that a service could not handle, or that waits behind such a one.
 *
 * @param service whose dead letter it is
 * @param event its id
 * @param replays how often it was replayed in vain
 */
public record Letter(
        String service,
        UUID event,
        String topic,
        String key,
        String type,
        String source,
        Instant time,
        String cause,
        byte[] data,
        int replays,
        Instant buriedAt) {}
