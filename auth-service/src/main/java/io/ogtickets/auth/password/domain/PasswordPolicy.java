package io.ogtickets.auth.password.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a new password must be (NIST SP 800-63B-4, OWASP ASVS 5.0 6.2): long enough, not one that everybody tries first,
 * not made of what is known of the person, nor of what this office is about. No rules on its composition.
 */
public final class PasswordPolicy {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** So many characters must remain when the words are taken away that a guesser would begin with. */
    private static final int LEAST_BESIDE_WORDS = 8;

    private static final int SHORTEST_WORD = 3;

    private final CommonPasswords common;
    private final List<String> officeWords;

    /**
     * Makes the policy.
     *
     * @param officeWords what a guesser would think of first at this office; in any case
     */
    public PasswordPolicy(CommonPasswords common, Collection<String> officeWords) {
        this.common = common;
        this.officeWords = wordsOf(officeWords);
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
        List<String> words = wordsOf(personal);
        if (isMadeOf(words, password)) {
            return Optional.of(Weakness.PERSONAL);
        }
        List<String> all = longestFirst(Stream.concat(words.stream(), officeWords.stream()));
        return isMadeOf(all, password) ? Optional.of(Weakness.OFFICE) : Optional.empty();
    }

    private static boolean isMadeOf(List<String> words, String password) {
        String rest = password;
        for (String word : words) {
            rest = rest.replace(word, "");
        }
        return rest.length() < password.length() && rest.length() < LEAST_BESIDE_WORDS;
    }

    /** Such as the parts of an address and of a name. */
    private static List<String> wordsOf(Collection<String> texts) {
        return longestFirst(texts.stream()
                .map(text -> PasswordText.normalised(text).toLowerCase(Locale.ROOT))
                .flatMap(text -> Stream.of(text.split("[^\\p{L}\\p{N}]+", -1)))
                .filter(word -> word.length() >= SHORTEST_WORD));
    }

    /** So that none hides in another. */
    private static List<String> longestFirst(Stream<String> words) {
        return words.sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }
}
