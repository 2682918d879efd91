package io.ogtickets.ticket.code;

import io.ogtickets.platform.crypto.Sha256;
import io.ogtickets.platform.signing.Signer;
import io.ogtickets.ticket.domain.Place;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The finished code of a ticket: body, tag and signature. Whoever has it can enter, so it is kept sealed and never logged.
 *
 * @param bytes body ‖ tag (16) ‖ signature (64)
 */
public record TicketCode(byte[] bytes) {

    private static final byte[] COMMITMENT_LABEL = Label.of("og-commit/v1");
    private static final int SIGNING_KEY_AT = 1;
    private static final int TICKET_AT = 3;
    private static final int TICKET_LENGTH = 16;
    private static final int TAG_LENGTH = 16;
    private static final int SIGNATURE_LENGTH = 64;

    /** Makes the code of a place; the key that the two shares give is forgotten before this returns. */
    public static TicketCode of(Place place, Share user, Share purchase, Signer signer) {
        byte[] body =
                new CodeBody(signer.id(), place.ticket(), place.type(), place.liveCode(), place.session()).bytes();
        try (TicketKey key = TicketKey.of(user, purchase, place.ticket())) {
            byte[] tagged = join(body, key.tagOf(body));
            return new TicketCode(join(tagged, signer.sign(tagged)));
        }
    }

    /** What the QR symbol holds: Base45, alphanumeric characters only. */
    public String text() {
        return Base45.encode(bytes);
    }

    /** The id of the key that signed it. */
    public int signingKey() {
        return Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(SIGNING_KEY_AT));
    }

    /** {@code SHA-256("og-commit/v1" ‖ ticketId ‖ tag)} in lower-case hex: lets a gate know the tag without holding it. */
    public String commitment() {
        ByteBuffer code = ByteBuffer.wrap(bytes);
        byte[] ticket = new byte[TICKET_LENGTH];
        byte[] tag = new byte[TAG_LENGTH];
        code.get(TICKET_AT, ticket);
        code.get(bytes.length - SIGNATURE_LENGTH - TAG_LENGTH, tag);
        return HexFormat.of().formatHex(Sha256.of(COMMITMENT_LABEL, ticket, tag));
    }

    /** What a binding says as the code does: ticket, type, flags, session and tag. */
    byte[] ticketToTag() {
        return Arrays.copyOfRange(bytes, TICKET_AT, bytes.length - SIGNATURE_LENGTH);
    }

    private static byte[] join(byte[] head, byte[] tail) {
        return ByteBuffer.allocate(head.length + tail.length)
                .put(head)
                .put(tail)
                .array();
    }

    @Override
    public String toString() {
        return "TicketCode[…]";
    }
}
