package io.ogtickets.local.demo;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Time-based one-time passwords as authenticator apps make them: RFC 6238 with SHA-1, 30 seconds and six digits. */
final class Totp {

    static final Duration STEP = Duration.ofSeconds(30);

    private static final int MODULUS = 1_000_000;

    private Totp() {}

    static String at(Instant time, String base32Secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(new Base32().decode(base32Secret), "HmacSHA1"));
            long step = time.getEpochSecond() / STEP.toSeconds();
            return "%06d"
                    .formatted(truncated(mac.doFinal(
                            ByteBuffer.allocate(Long.BYTES).putLong(step).array())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The dynamic truncation of RFC 4226, section 5.3. */
    private static int truncated(byte[] hash) {
        int offset = hash[hash.length - 1] & 0x0F;
        return (ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF) % MODULUS;
    }
}
