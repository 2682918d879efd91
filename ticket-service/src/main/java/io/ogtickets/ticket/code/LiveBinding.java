package io.ogtickets.ticket.code;

import io.ogtickets.platform.signing.Signer;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * That a phone may show the live code of a ticket: what the static code says, and the public half of a key that the phone
 * made and can't give away. The byte table stands in docs/security.md.
 *
 * @param bytes what is signed, after its label
 * @param signature by the signing key that the bytes name; 64 bytes
 */
public record LiveBinding(byte[] bytes, byte[] signature) {

    /** An Ed25519 public key, raw. */
    public static final int DEVICE_KEY_LENGTH = 32;

    public static final int LAST_NUMBER = 0xffff;

    private static final byte[] LABEL = Label.of("og-binding/v1");
    private static final byte VERSION = 2;
    private static final int LENGTH_BESIDE_CODE = 1 + 2 + 2 + 4 + DEVICE_KEY_LENGTH;

    /**
     * Binds the ticket of a code.
     *
     * @param number grows with each phone; a gate refuses a smaller one than it has seen
     * @param notAfter to the second; must be before 2106
     */
    public static LiveBinding of(TicketCode code, int number, Instant notAfter, byte[] devicePublicKey, Signer signer) {
        if (devicePublicKey.length != DEVICE_KEY_LENGTH || number < 1 || number > LAST_NUMBER) {
            throw new IllegalArgumentException("Not a device key of 32 bytes, or not a number of 16 bits");
        }
        byte[] what = code.ticketToTag();
        byte[] bytes = ByteBuffer.allocate(LENGTH_BESIDE_CODE + what.length)
                .put(VERSION)
                .putShort((short) signer.id())
                .put(what)
                .putShort((short) number)
                .putInt((int) notAfter.getEpochSecond())
                .put(devicePublicKey)
                .array();
        byte[] labelled = ByteBuffer.allocate(LABEL.length + bytes.length)
                .put(LABEL)
                .put(bytes)
                .array();
        return new LiveBinding(bytes, signer.sign(labelled));
    }

    @Override
    public String toString() {
        return "LiveBinding[…]";
    }
}
