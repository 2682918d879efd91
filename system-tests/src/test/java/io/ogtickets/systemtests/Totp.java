package io.ogtickets.systemtests;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** An authenticator app: RFC 6238 with SHA-1, 30 seconds and six digits. */
final class Totp {

    private static final TimeBasedOneTimePasswordGenerator APP = new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    static String now(String base32Secret) {
        try {
            return APP.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(base32Secret), APP.getAlgorithm()), Instant.now());
        } catch (InvalidKeyException unusable) {
            throw new IllegalArgumentException(unusable);
        }
    }
}
