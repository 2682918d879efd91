package io.ogtickets.ticket;

import io.ogtickets.ticket.domain.OfferType;
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

/**
 * One entry of {@code code-vectors.json}. The file was made by an implementation of its own (Python's hmac and OpenSSL's
 * Ed25519), and validation-service tests against it too. All in hex but the code and the ids.
 */
public record CodeVector(
        String name,
        String userKey,
        String purchaseKey,
        UUID orderId,
        UUID ticketId,
        String session,
        OfferType type,
        boolean liveCode,
        int keyId,
        String privateSeed,
        String publicKey,
        String userShare,
        String purchaseShare,
        String ticketKey,
        String body,
        String tag,
        String signature,
        String code,
        String commitment) {

    private static final Path FILE = Path.of("src/test/resources/code-vectors.json");

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
