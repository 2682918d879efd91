package io.ogtickets.auth.audit.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the journal.
 *
 * @param at to the microsecond
 * @param person the salted digest of whom it concerns
 * @param actor the salted digest of who did it, if it was somebody else or concerns no person
 * @param details JSON
 */
public record JournalEntry(
        UUID id, Instant at, String kind, byte @Nullable [] person, byte @Nullable [] actor, String details) {

    /** Every field with its length, so that no two entries are written alike. */
    void writeTo(Consumer<byte[]> digest) {
        digest.accept(ByteBuffer.allocate(24)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .array());
        field(digest, kind.getBytes(UTF_8));
        field(digest, person);
        field(digest, actor);
        field(digest, details.getBytes(UTF_8));
    }

    private static void field(Consumer<byte[]> digest, byte @Nullable [] bytes) {
        byte[] present = bytes == null ? new byte[0] : bytes;
        digest.accept(ByteBuffer.allocate(4).putInt(present.length).array());
        digest.accept(present);
    }
}
