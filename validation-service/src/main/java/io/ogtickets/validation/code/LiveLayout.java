package io.ogtickets.validation.code;

import io.ogtickets.validation.domain.CodeContent;
import io.ogtickets.validation.domain.LiveProof;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Version 2, as a phone shows it, of a ticket that asks for that and no other: the binding of the ticket to the phone's key,
 * signed by ticket-service, and the time, signed by the phone. Each signature is over a label of its own, so that none can be
 * taken for another.
 */
final class LiveLayout {

    static final byte VERSION = 2;

    private static final byte[] BINDING_LABEL = "og-binding/v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LIVE_LABEL = "og-live/v1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_LENGTH = 32;
    private static final int SIGNATURE_LENGTH = 64;
    /** The binding's number, its end and the phone's key. */
    private static final int BEHIND_THE_TAG = Short.BYTES + Integer.BYTES + KEY_LENGTH;

    private static final int BEHIND_THE_BINDING = SIGNATURE_LENGTH + Integer.BYTES + SIGNATURE_LENGTH;

    static final int LONGEST = Body.lengthWith(Body.LONGEST_SESSION) + BEHIND_THE_TAG + BEHIND_THE_BINDING;

    private LiveLayout() {}

    static Optional<SignedCode> read(byte[] bytes) {
        int bindingLength = Body.lengthIn(bytes) + BEHIND_THE_TAG;
        if (bytes.length != bindingLength + BEHIND_THE_BINDING) {
            return Optional.empty();
        }
        ByteBuffer code = ByteBuffer.wrap(bytes);
        Body body = Body.read(code);
        int bindingNo = Short.toUnsignedInt(code.getShort());
        Instant notAfter = Instant.ofEpochSecond(Integer.toUnsignedLong(code.getInt()));
        byte[] phoneKey = Body.take(code, KEY_LENGTH);
        byte[] signature = Body.take(code, SIGNATURE_LENGTH);
        byte[] step = Body.take(code, Integer.BYTES);
        byte[] phoneSignature = Body.take(code, SIGNATURE_LENGTH);
        byte[] binding = Arrays.copyOf(bytes, bindingLength);
        long steps = Integer.toUnsignedLong(ByteBuffer.wrap(step).getInt());
        return body.content(new LiveProof(bindingNo, notAfter, steps))
                .filter(CodeContent::liveRequired)
                .map(content -> new SignedCode(
                        body.keyId(),
                        content,
                        concat(BINDING_LABEL, binding),
                        signature,
                        new PhoneSignature(phoneKey, concat(LIVE_LABEL, binding, step), phoneSignature)));
    }

    private static byte[] concat(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
