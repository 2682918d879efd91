package io.ogtickets.auth.password.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.ogtickets.auth.password.domain.PasswordHash;
import io.ogtickets.auth.password.domain.PasswordText;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id at OWASP's parameters (Password Storage Cheat Sheet: m = 19 MiB, t = 2, p = 1). Not to
 * be called in a transaction: a hash takes long, and may have to wait.
 */
@Component
public class Passwords {

    private static final String ALGORITHM = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIBIBYTES = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int PARALLELISM = 1;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            ALGORITHM,
            Map.of(
                    ALGORITHM,
                    new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIBIBYTES, ITERATIONS)));
    private final PasswordHash nobodys = hashThatNothingMatches();
    private final HashingCapacity capacity;
    private final Timer timer;

    Passwords(HashingProperties properties, MeterRegistry meters) {
        this.capacity = new HashingCapacity(properties.permits(), properties.waiting(), properties.patience());
        this.timer = Timer.builder("og.password.hash")
                .description("Argon2id computations")
                .register(meters);
    }

    public PasswordHash hash(String password) {
        return new PasswordHash(String.valueOf(hashing(() -> encoder.encode(PasswordText.normalised(password)))));
    }

    /** Takes the same time whether or not there is a hash to compare with. */
    public boolean matches(String password, @Nullable PasswordHash hash) {
        PasswordHash against = hash == null ? nobodys : hash;
        return hashing(() -> encoder.matches(PasswordText.normalised(password), against.value()));
    }

    /** Whether the hash was made at other parameters than today's. */
    public boolean isOutdated(PasswordHash hash) {
        return encoder.upgradeEncoding(hash.value());
    }

    private <T> T hashing(Supplier<T> work) {
        return capacity.use(() -> timer.record(work));
    }

    private static PasswordHash hashThatNothingMatches() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return new PasswordHash("{%s}$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        ALGORITHM,
                        MEMORY_KIBIBYTES,
                        ITERATIONS,
                        PARALLELISM,
                        base64.encodeToString(new byte[SALT_BYTES]),
                        base64.encodeToString(new byte[HASH_BYTES])));
    }
}
