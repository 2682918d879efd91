package io.ogtickets.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares a secret in constant time and stores it as it is: it is a random one of full entropy, known from the
 * environment; every part shows it each few seconds, and a slow hash would keep a core busy.
 */
final class SharedSecret implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : secret.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence shown, @Nullable String known) {
        return shown != null
                && known != null
                && MessageDigest.isEqual(shown.toString().getBytes(UTF_8), known.getBytes(UTF_8));
    }
}
