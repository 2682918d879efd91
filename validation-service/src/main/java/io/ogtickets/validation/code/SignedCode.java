package io.ogtickets.validation.code;

import io.ogtickets.validation.domain.CodeContent;
import io.ogtickets.validation.domain.OfferType;
import io.ogtickets.validation.domain.SessionCode;
import io.ogtickets.validation.domain.TicketId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * A code that has the right form; whether it is ours, its signature tells. The byte table stands in docs/security.md.
 *
 * @param keyId by which key it claims to be signed
 * @param content not to be believed before {@link #isSignedBy}
 * @param signed body and tag
 * @param signature 64 bytes
 */
public record SignedCode(int keyId, CodeContent content, byte[] signed, byte[] signature) {

    private static final byte VERSION = 1;
    private static final byte LIVE_REQUIRED = 1;
    private static final int BODY_WITHOUT_SESSION = 22;
    private static final int LONGEST_SESSION = 32;
    private static final int TAG_LENGTH = 16;
    private static final int SIGNATURE_LENGTH = 64;
    private static final int SHORTEST = BODY_WITHOUT_SESSION + 1 + TAG_LENGTH + SIGNATURE_LENGTH;
    private static final int LONGEST = BODY_WITHOUT_SESSION + LONGEST_SESSION + TAG_LENGTH + SIGNATURE_LENGTH;
    private static final int LONGEST_TEXT = LONGEST / 2 * 3;

    /** Of text that anybody may have written; empty if it isn't of the one form that codes have. */
    public static Optional<SignedCode> read(String text) {
        return text.length() > LONGEST_TEXT
                ? Optional.empty()
                : Base45.decode(text).flatMap(SignedCode::ofBytes);
    }

    public boolean isSignedBy(VerificationKey key) {
        return key.id() == keyId && key.verifies(signed, signature);
    }

    private static Optional<SignedCode> ofBytes(byte[] bytes) {
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            return Optional.empty();
        }
        ByteBuffer code = ByteBuffer.wrap(bytes);
        byte version = code.get();
        int keyId = Short.toUnsignedInt(code.getShort());
        TicketId ticket = new TicketId(new UUID(code.getLong(), code.getLong()));
        int persons = Byte.toUnsignedInt(code.get());
        byte flags = code.get();
        int sessionLength = Byte.toUnsignedInt(code.get());
        if (version != VERSION || (flags & ~LIVE_REQUIRED) != 0 || bytes.length != lengthWith(sessionLength)) {
            return Optional.empty();
        }
        String session = new String(take(code, sessionLength), StandardCharsets.US_ASCII);
        byte[] tag = take(code, TAG_LENGTH);
        byte[] signed = new byte[code.position()];
        System.arraycopy(bytes, 0, signed, 0, signed.length);
        byte[] signature = take(code, SIGNATURE_LENGTH);
        return OfferType.ofPersons(persons)
                .flatMap(type -> SessionCode.read(session)
                        .map(known -> new CodeContent(ticket, known, type, flags == LIVE_REQUIRED, tag, null)))
                .map(content -> new SignedCode(keyId, content, signed, signature));
    }

    private static int lengthWith(int sessionLength) {
        return BODY_WITHOUT_SESSION + sessionLength + TAG_LENGTH + SIGNATURE_LENGTH;
    }

    private static byte[] take(ByteBuffer code, int length) {
        byte[] bytes = new byte[length];
        code.get(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "SignedCode[…]";
    }
}
