package io.ogtickets.auth.password.domain;

import java.text.Normalizer;

/** A password as it is measured and hashed: however a keyboard composes its characters, they are the same. */
public final class PasswordText {

    private PasswordText() {}

    /** Normalises as NIST SP 800-63B-4, section 3.1.1.2, asks for. */
    public static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
