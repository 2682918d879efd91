package io.ogtickets.auth.secondfactor.domain;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.platform.crypto.Sha256;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Opens an account once when the authenticator app is lost: 120 random bits in groups that can be written on paper. Only a
 * digest is kept, and the account is part of it; that many bits can't be searched through.
 */
public record RecoveryCode(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 15;
    private static final int AT_ONCE = 10;

    public static List<RecoveryCode> freshSet() {
        return Stream.generate(RecoveryCode::fresh).limit(AT_ONCE).toList();
    }

    private static RecoveryCode fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new RecoveryCode(Base32.encode(bits).replaceAll("(.{4})(?!$)", "$1-"));
    }

    /** However it was typed: small letters, spaces and dashes make no difference. */
    public byte[] digestFor(AccountId account) {
        String letters = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        return Sha256.of(account + "/" + letters);
    }

    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
