package io.ogtickets.auth.passkey.application;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.passkey.domain.Ceremony;
import io.ogtickets.platform.crypto.MasterKeys;
import io.ogtickets.platform.crypto.Sealed;
import io.ogtickets.platform.crypto.Sha256;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/**
 * What passkeys are given to sign. A challenge is the time of its own end, sealed for one ceremony of one account, so that
 * asking for one costs no row; only those that were answered are kept, so that none is answered twice.
 */
@Component
class Challenges {

    private static final int KEY_ID = 16;
    private static final int NONCE_AND_TAG = 12 + 16;
    private static final int LENGTH = KEY_ID + NONCE_AND_TAG + Long.BYTES;

    private final MasterKeys masterKeys;
    private final PasskeyProperties properties;
    private final JdbcClient jdbc;
    private final Clock clock;

    Challenges(MasterKeys masterKeys, PasskeyProperties properties, JdbcClient jdbc, Clock clock) {
        this.masterKeys = masterKeys;
        this.properties = properties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes a new one.
     *
     * @param account the only one that may answer; null if it is to be found out who does
     */
    Bytes issue(Ceremony ceremony, @Nullable AccountId account) {
        long end = clock.instant().plus(properties.challengeLifetime()).getEpochSecond();
        Sealed sealed =
                masterKeys.seal(ByteBuffer.allocate(Long.BYTES).putLong(end).array(), placeOf(ceremony, account));
        return new Bytes(ByteBuffer.allocate(LENGTH)
                .put(sealed.keyId().getBytes(US_ASCII))
                .put(sealed.bytes())
                .array());
    }

    /** Uses one up; false if it isn't ours, is for something else, has ended, or was used before. */
    boolean use(Bytes challenge, Ceremony ceremony, @Nullable AccountId account) {
        return endOf(challenge.getBytes(), placeOf(ceremony, account))
                .filter(end -> clock.instant().isBefore(end))
                .filter(end -> isFirstUse(challenge, end))
                .isPresent();
    }

    private Optional<Instant> endOf(byte[] challenge, byte[] place) {
        if (challenge.length != LENGTH) {
            return Optional.empty();
        }
        Sealed sealed = new Sealed(
                new String(challenge, 0, KEY_ID, US_ASCII), Arrays.copyOfRange(challenge, KEY_ID, challenge.length));
        try {
            return Optional.of(Instant.ofEpochSecond(
                    ByteBuffer.wrap(masterKeys.open(sealed, place)).getLong()));
        } catch (IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    /** Of two at once the second waits for the first, and is told no. */
    private boolean isFirstUse(Bytes challenge, Instant end) {
        return jdbc.sql("INSERT INTO used_challenge (digest, expires_at) VALUES (:digest, :end) ON CONFLICT DO NOTHING")
                        .param("digest", Sha256.of(challenge.getBytes()))
                        .param("end", end.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static byte[] placeOf(Ceremony ceremony, @Nullable AccountId account) {
        return ("passkey/" + ceremony + "/" + (account == null ? "" : account)).getBytes(US_ASCII);
    }
}
