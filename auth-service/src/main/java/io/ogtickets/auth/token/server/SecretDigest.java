package io.ogtickets.auth.token.server;

import io.ogtickets.platform.crypto.Sha256;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** SHA-256 of a client's secret: with 256 random bits a slow hash would add nothing but load. */
final class SecretDigest implements PasswordEncoder {

    static String of(CharSequence secret) {
        return HexFormat.of().formatHex(Sha256.of(secret.toString()));
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : of(secret);
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
        return secret != null
                && encoded != null
                && MessageDigest.isEqual(
                        Sha256.of(secret.toString()), HexFormat.of().parseHex(encoded));
    }
}
