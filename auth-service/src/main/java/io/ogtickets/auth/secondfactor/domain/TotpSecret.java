package io.ogtickets.auth.secondfactor.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that an authenticator app shares: time-based one-time passwords by RFC 6238 with SHA-1, 30 seconds and six
 * digits, which is what all apps do.
 */
public final class TotpSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALGORITHM = "HmacSHA1";
    private static final int BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    private final byte[] bits;

    private TotpSecret(byte[] bits) {
        this.bits = bits;
    }

    public static TotpSecret fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new TotpSecret(bits);
    }

    /** Reads Base32 (RFC 4648). */
    public static TotpSecret of(String base32) {
        return new TotpSecret(Base32.decode(base32));
    }

    public String base32() {
        return Base32.encode(bits);
    }

    /** The steps around now whose code this is, the oldest first: clocks may differ by one step (RFC 6238, 5.2). */
    public List<Long> stepsOf(String code, Instant now) {
        long current = stepAt(now);
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> MessageDigest.isEqual(codeOf(step).getBytes(US_ASCII), code.getBytes(US_ASCII)))
                .boxed()
                .toList();
    }

    /** What an app shows at some time. */
    public String codeAt(Instant time) {
        return codeOf(stepAt(time));
    }

    private static long stepAt(Instant time) {
        return time.getEpochSecond() / STEP_SECONDS;
    }

    private String codeOf(long step) {
        byte[] hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        // RFC 4226, section 5.3.
        int offset = hash[hash.length - 1] & 0x0f;
        int code = (ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff) % MODULUS;
        String digits = Integer.toString(code);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    private byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bits, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
