package io.ogtickets.auth.audit.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/**
 * A link of the hash chain: entries that were sealed together.
 *
 * @param number from 1, without a gap
 * @param previous the hash of the batch before, of 32 zeros for the first
 */
public record JournalBatch(long number, List<UUID> entries, byte[] previous, byte[] hash) {

    private static final byte[] LABEL = "og-journal/v1".getBytes(US_ASCII);
    private static final byte[] NONE = new byte[32];

    /** The link in front of the first. */
    public static JournalBatch beforeTheFirst() {
        return new JournalBatch(0, List.of(), NONE, NONE);
    }

    /** Seals entries behind this batch. */
    public JournalBatch next(List<JournalEntry> sealed) {
        List<UUID> ids = sealed.stream().map(JournalEntry::id).toList();
        return new JournalBatch(number + 1, ids, hash, hashOf(number + 1, hash, sealed));
    }

    /** Whether this batch stands behind the other. */
    public boolean follows(JournalBatch other) {
        return number == other.number + 1 && MessageDigest.isEqual(previous, other.hash);
    }

    /** Whether these are the entries that were sealed, untouched. */
    public boolean seals(List<JournalEntry> found) {
        return MessageDigest.isEqual(hash, hashOf(number, previous, found));
    }

    private static byte[] hashOf(long number, byte[] previous, List<JournalEntry> entries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(LABEL);
            digest.update(previous);
            digest.update(ByteBuffer.allocate(12)
                    .putLong(number)
                    .putInt(entries.size())
                    .array());
            entries.forEach(entry -> entry.writeTo(digest::update));
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
