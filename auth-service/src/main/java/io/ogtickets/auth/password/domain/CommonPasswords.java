package io.ogtickets.auth.password.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The passwords that everybody tries first, in lower case: the 100,000 that the library nbvcxz (MIT licence) brings from
 * leaks, and long ones of our own. Most of them are too short for the policy, and people make them long enough in two ways
 * that are tried next: by digits and signs around them, and by saying them again.
 */
public final class CommonPasswords {

    /** Shorter ones are made long enough by so much else that they are no help to a guesser. */
    private static final int SHORTEST = 5;

    private static final int LEAST_BESIDE = 8;
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private final Set<String> all;

    private CommonPasswords(Set<String> all) {
        this.all = all;
    }

    /** Reads the lists that are bundled with the service, one password a line. */
    public static CommonPasswords bundled() {
        return new CommonPasswords(Stream.of("/dictionaries/passwords.txt", "/common-passwords.txt")
                .flatMap(CommonPasswords::wordsIn)
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean contains(String lowerCase) {
        return all.contains(lowerCase) || isAdorned(lowerCase) || isRepeated(lowerCase);
    }

    private boolean isAdorned(String lowerCase) {
        String word = AROUND.matcher(lowerCase).replaceAll("");
        return lowerCase.length() - word.length() < LEAST_BESIDE && all.contains(word);
    }

    private boolean isRepeated(String lowerCase) {
        int length = lowerCase.length();
        return IntStream.rangeClosed(SHORTEST, length / 2)
                .filter(part -> length % part == 0)
                .mapToObj(part -> lowerCase.substring(0, part))
                .anyMatch(word -> all.contains(word)
                        && word.repeat(length / word.length()).equals(lowerCase));
    }

    private static Stream<String> wordsIn(String list) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(list)), UTF_8))) {
            return lines
                    .lines()
                    .filter(password -> password.length() >= SHORTEST)
                    .map(password -> password.toLowerCase(Locale.ROOT))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
