package io.ogtickets.validation;

import io.ogtickets.validation.domain.OfferType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One entry of ticket-service's {@code code-vectors.json}, as far as a gate can check it. All in hex but code and id. */
public record CodeVector(
        String name,
        UUID ticketId,
        String session,
        OfferType type,
        boolean liveCode,
        int keyId,
        String publicKey,
        String tag,
        String code,
        String commitment) {

    private static final Path FILE = Path.of("../ticket-service/src/test/resources/code-vectors.json");

    public static Stream<CodeVector> all() {
        try {
            List<CodeVector> vectors =
                    JsonMapper.shared().readValue(Files.readAllBytes(FILE), new TypeReference<>() {});
            return vectors.stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return name;
    }
}
