package io.ogtickets.auth.password.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a new password must be (NIST SP 800-63B-4, OWASP ASVS 5.0 6.2): long enough, not one that everybody tries first,
 * not made of what is known of the person. No rules on its composition.
 */
public final class PasswordPolicy {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** So many characters must remain when the person's own words are taken away. */
    private static final int LEAST_BESIDE_PERSONAL = 8;

    private static final int SHORTEST_PERSONAL_WORD = 3;

    private final CommonPasswords common;

    public PasswordPolicy(CommonPasswords common) {
        this.common = common;
    }

    /** The first reason to refuse the password; empty if it is good. */
    public Optional<Weakness> weaknessOf(String typed, Collection<String> personal) {
        String password = PasswordText.normalised(typed).toLowerCase(Locale.ROOT);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Weakness.TOO_LONG);
        }
        if (common.contains(password) || password.codePoints().distinct().count() == 1) {
            return Optional.of(Weakness.COMMON);
        }
        return isPersonal(password, personal) ? Optional.of(Weakness.PERSONAL) : Optional.empty();
    }

    private static boolean isPersonal(String password, Collection<String> personal) {
        String rest = password;
        for (String word : wordsOf(personal)) {
            rest = rest.replace(word, "");
        }
        return rest.length() < password.length() && rest.length() < LEAST_BESIDE_PERSONAL;
    }

    /** The parts of an address and of a name, the longest first so that none hides in another. */
    private static List<String> wordsOf(Collection<String> personal) {
        return personal.stream()
                .map(text -> PasswordText.normalised(text).toLowerCase(Locale.ROOT))
                .flatMap(text -> List.of(text.split("[^\\p{L}\\p{N}]+", -1)).stream())
                .filter(word -> word.length() >= SHORTEST_PERSONAL_WORD)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
