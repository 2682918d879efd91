package io.ogtickets.auth.password.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that everybody tries first: one a line, in lower case. */
public final class CommonPasswords {

    private final Set<String> all;

    private CommonPasswords(Set<String> all) {
        this.all = all;
    }

    /** Reads the list that is bundled with the service. */
    public static CommonPasswords bundled() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/common-passwords.txt")), UTF_8))) {
            return new CommonPasswords(lines.lines().collect(Collectors.toUnmodifiableSet()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean contains(String lowerCase) {
        return all.contains(lowerCase);
    }
}
