package io.ogtickets.ticket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry of {@code live-code-vectors.json}. The file was made by an implementation of its own (Python and OpenSSL);
 * validation-service and the browser's library test against it too. All in hex but the ids, the numbers and the code.
 *
 * @param code the entry of {@code code-vectors.json} whose ticket is bound
 * @param notAfter in epoch seconds, as is {@code at}
 */
public record LiveCodeVector(
        String name,
        String code,
        UUID ticketId,
        int keyId,
        int bindingNo,
        long notAfter,
        long at,
        String privateSeed,
        String publicKey,
        String deviceSeed,
        String devicePublicKey,
        String binding,
        String bindingSignature,
        String step,
        String deviceSignature,
        String liveCode) {

    private static final Path FILE = Path.of("src/test/resources/live-code-vectors.json");

    public static Stream<LiveCodeVector> all() {
        try {
            List<LiveCodeVector> vectors =
                    JsonMapper.shared().readValue(Files.readAllBytes(FILE), new TypeReference<>() {});
            return vectors.stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
