package io.ogtickets.validation.code;

import io.ogtickets.validation.domain.CodeContent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A code that has one of the two right forms; whether it is ours, its signatures tell. The byte tables stand in
 * docs/security.md.
 *
 * @param keyId by which key it claims to be signed
 * @param content not to be believed before {@link #isSignedBy}
 * @param signed what the key signed
 * @param signature 64 bytes
 * @param phone the holder's phone's own signature; nothing on a printed code
 */
public record SignedCode(
        int keyId,
        CodeContent content,
        byte[] signed,
        byte[] signature,
        @Nullable PhoneSignature phone) {

    private static final int LONGEST_TEXT = LiveLayout.LONGEST / 2 * 3;

    /** Of text that anybody may have written; empty if it isn't of a form that codes have. */
    public static Optional<SignedCode> read(String text) {
        return text.length() > LONGEST_TEXT
                ? Optional.empty()
                : Base45.decode(text).flatMap(SignedCode::ofBytes);
    }

    public boolean isSignedBy(VerificationKey key) {
        return key.id() == keyId && key.verifies(signed, signature) && (phone == null || phone.isGood());
    }

    private static Optional<SignedCode> ofBytes(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        return switch (bytes[0]) {
            case PrintedLayout.VERSION -> PrintedLayout.read(bytes);
            case LiveLayout.VERSION -> LiveLayout.read(bytes);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "SignedCode[…]";
    }
}
