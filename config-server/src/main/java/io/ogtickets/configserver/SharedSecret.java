package io.ogtickets.configserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares a secret in constant time and stores it as it is: it is a random one of full entropy, known from the
 * environment; a slow hash would only slow down every start.
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
