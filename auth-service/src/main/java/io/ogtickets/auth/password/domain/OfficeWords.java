package io.ogtickets.auth.password.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The words that a guesser thinks of first at this office: the Games, what is sold for them, and who works there. */
public final class OfficeWords {

    private OfficeWords() {}

    /** Reads the list that is bundled with the service, one word a line. */
    public static List<String> bundled() {
        try (InputStream list =
                Objects.requireNonNull(OfficeWords.class.getResourceAsStream("/words-of-the-office.txt"))) {
            return new String(list.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
