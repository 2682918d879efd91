package io.ogtickets.validation.code;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Version 1, as it is printed: the body and its tag, signed. */
final class PrintedLayout {

    static final byte VERSION = 1;

    private static final int SIGNATURE_LENGTH = 64;

    private PrintedLayout() {}

    static Optional<SignedCode> read(byte[] bytes) {
        int signedLength = Body.lengthIn(bytes);
        if (bytes.length != signedLength + SIGNATURE_LENGTH) {
            return Optional.empty();
        }
        ByteBuffer code = ByteBuffer.wrap(bytes);
        Body body = Body.read(code);
        byte[] signature = Body.take(code, SIGNATURE_LENGTH);
        return body.content(null)
                .map(content ->
                        new SignedCode(body.keyId(), content, Arrays.copyOf(bytes, signedLength), signature, null));
    }
}
