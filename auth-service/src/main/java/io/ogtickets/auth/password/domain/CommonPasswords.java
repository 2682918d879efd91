package io.ogtickets.auth.password.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The passwords that everybody tries first, in lower case: the 100,000 that the library nbvcxz (MIT licence) brings from
 * leaks, and long ones of our own. What is too short for the policy anyway isn't kept.
 */
public final class CommonPasswords {

    private final Set<String> all;

    private CommonPasswords(Set<String> all) {
        this.all = all;
    }

    /** Reads the lists that are bundled with the service, one password a line. */
    public static CommonPasswords bundled() {
        return new CommonPasswords(Stream.of("/dictionaries/passwords.txt", "/common-passwords.txt")
                .flatMap(CommonPasswords::longOnesIn)
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean contains(String lowerCase) {
        return all.contains(lowerCase);
    }

    private static Stream<String> longOnesIn(String list) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(list)), UTF_8))) {
            return lines
                    .lines()
                    .filter(password -> password.length() >= PasswordPolicy.SHORTEST)
                    .map(password -> password.toLowerCase(Locale.ROOT))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
