package io.ogtickets.validation.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ogtickets.validation.code.SignedCode;
import io.ogtickets.validation.code.VerificationKey;
import io.ogtickets.validation.domain.CodeContent;
import io.ogtickets.validation.domain.CodeText;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells the codes that ticket-service signed from all other text. May call ticket-service, so never inside a transaction. */
@Service
public class VerifyCode {

    /** Twice as many as a scanner brings at once, and it may bring them again. */
    private static final int REMEMBERED = 20_000;

    private record Verified(VerificationKey by, CodeContent content) {}

    private final SigningKeys keys;

    /**
     * By the digests of the codes, in whose place they are no use at a gate. A signature takes 50 µs to verify, a digest one
     * hundredth of that, and many a code is shown twice; but whether its key is trusted is asked each time.
     */
    private final Cache<ByteBuffer, Verified> verified =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    VerifyCode(SigningKeys keys) {
        this.keys = keys;
    }

    /** What the code says; empty if it isn't well signed by a key that is trusted. */
    public Optional<CodeContent> verify(CodeText text) {
        ByteBuffer digest = ByteBuffer.wrap(text.digest());
        Verified before = verified.getIfPresent(digest);
        return before != null
                        && keys.find(before.by().id())
                                .filter(before.by()::equals)
                                .isPresent()
                ? Optional.of(before.content())
                : SignedCode.read(text.value()).flatMap(code -> verify(code, digest));
    }

    private Optional<CodeContent> verify(SignedCode code, ByteBuffer digest) {
        return keys.find(code.keyId()).filter(code::isSignedBy).map(key -> {
            // A live code isn't shown twice.
            if (code.content().live() == null) {
                verified.put(digest, new Verified(key, code.content()));
            }
            return code.content();
        });
    }
}
