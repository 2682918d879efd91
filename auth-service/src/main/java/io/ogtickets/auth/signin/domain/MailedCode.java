package io.ogtickets.auth.signin.domain;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.platform.crypto.Sha256;
import java.security.SecureRandom;
import java.util.Locale;

/** Eight random digits (26 bits) that a suspicious sign-in is mailed, to be typed once. */
public record MailedCode(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MODULUS = 100_000_000;

    public static MailedCode fresh() {
        return new MailedCode(String.format(Locale.ROOT, "%08d", RANDOM.nextInt(MODULUS)));
    }

    /** However it was typed: spaces make no difference. */
    public byte[] digestFor(AccountId account) {
        return Sha256.of(account + "/" + text.replace(" ", ""));
    }

    @Override
    public String toString() {
        return "MailedCode[…]";
    }
}
