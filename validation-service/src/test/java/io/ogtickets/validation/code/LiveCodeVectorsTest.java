package io.ogtickets.validation.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.validation.CodeVector;
import io.ogtickets.validation.domain.CodeContent;
import io.ogtickets.validation.domain.LiveProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The live codes that ticket-service binds and browsers show. */
class LiveCodeVectorsTest {

    private static final Path FILE = Path.of("../ticket-service/src/test/resources/live-code-vectors.json");

    /** In hex but the code. */
    record Vector(
            String name,
            UUID ticketId,
            String session,
            int keyId,
            String tag,
            int bindingNo,
            long notAfter,
            String publicKey,
            String step,
            String liveCode) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> vectors() throws IOException {
        List<Vector> vectors = JsonMapper.shared().readValue(Files.readAllBytes(FILE), new TypeReference<>() {});
        return vectors.stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isReadAndBelieved(Vector vector) {
        SignedCode code = SignedCode.read(vector.liveCode()).orElseThrow();
        CodeContent content = code.content();

        assertThat(code.isSignedBy(VerificationKey.of(vector.keyId(), CodeVector.bytes(vector.publicKey()), true)))
                .isTrue();
        assertThat(content.ticket().value()).isEqualTo(vector.ticketId());
        assertThat(content.session()).hasToString(vector.session());
        assertThat(content.liveRequired()).isTrue();
        assertThat(content.tag()).isEqualTo(CodeVector.bytes(vector.tag()));
        assertThat(Objects.requireNonNull(content.live()))
                .isEqualTo(new LiveProof(
                        vector.bindingNo(),
                        Instant.ofEpochSecond(vector.notAfter()),
                        Long.parseUnsignedLong(vector.step(), 16)));
    }
}
