package io.ogtickets.validation;

import io.ogtickets.platform.id.Ids;
import io.ogtickets.validation.domain.OfferType;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A ticket's code as ticket-service makes it, by an encoder of the tests' own. The tag is any 16 bytes: a gate can't tell
 * how it came about.
 */
public record CodeFixture(UUID ticket, String session, OfferType type, boolean live, byte[] tag) {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /** A new ticket of a solo offer. */
    public static CodeFixture of(String session) {
        UUID ticket = Ids.next();
        return new CodeFixture(ticket, session, OfferType.SOLO, false, Ids.bytesOf(UUID.randomUUID()));
    }

    public CodeFixture withTicket(UUID other) {
        return new CodeFixture(other, session, type, live, tag);
    }

    public CodeFixture withSession(String other) {
        return new CodeFixture(ticket, other, type, live, tag);
    }

    public CodeFixture withType(OfferType other) {
        return new CodeFixture(ticket, session, other, live, tag);
    }

    public CodeFixture withLive(boolean other) {
        return new CodeFixture(ticket, session, type, other, tag);
    }

    public CodeFixture withTag(byte[] other) {
        return new CodeFixture(ticket, session, type, live, other);
    }

    public String signedBy(SignerFixture signer) {
        return base45(bytesSignedBy(signer));
    }

    public byte[] bytesSignedBy(SignerFixture signer) {
        byte[] signed = concat(body(1, signer.id()), tag);
        return concat(signed, signer.sign(signed));
    }

    /** 64 hex digits, as {@code ticket-issued} tells it. */
    public String commitment() {
        try {
            byte[] label = "og-commit/v1".getBytes(StandardCharsets.US_ASCII);
            byte[] all = concat(concat(label, Ids.bytesOf(ticket)), tag);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** RFC 9285. */
    public static String base45(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int number = pair ? ((bytes[i] & 0xff) << 8) | (bytes[i + 1] & 0xff) : bytes[i] & 0xff;
            for (int digits = pair ? 3 : 2; digits > 0; digits--) {
                text.append(ALPHABET.charAt(number % 45));
                number /= 45;
            }
        }
        return text.toString();
    }

    public static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    byte[] body(int version, int keyId) {
        byte[] name = session.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(22 + name.length)
                .put((byte) version)
                .putShort((short) keyId)
                .put(Ids.bytesOf(ticket))
                .put((byte) persons())
                .put((byte) (live ? 1 : 0))
                .put((byte) name.length)
                .put(name)
                .array();
    }

    private int persons() {
        return switch (type) {
            case SOLO -> 1;
            case DUO -> 2;
            case FAMILY -> 4;
        };
    }
}
