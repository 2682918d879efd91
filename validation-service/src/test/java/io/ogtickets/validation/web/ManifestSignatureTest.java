package io.ogtickets.validation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.platform.signing.Signer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Vectors of an implementation of their own (Python, OpenSSL); the scanners' library is tested against the same file. */
class ManifestSignatureTest {

    private static final Path FILE = Path.of("src/test/resources/manifest-vectors.json");

    private record SeededKey(int id, PrivateKey key) implements Signer {

        static SeededKey of(JsonNode vector) throws GeneralSecurityException {
            byte[] seed = HexFormat.of().parseHex(vector.path("seed").asString());
            return new SeededKey(
                    vector.path("kid").asInt(),
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
        }

        @Override
        public byte[] sign(byte[] message) {
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(key);
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> theGoodOnesAreSignedAsHere() throws IOException {
        JsonNode vectors = JsonMapper.shared().readTree(Files.readString(FILE));
        assertThat(vectors.valueStream().filter(vector -> vector.has("seed"))).hasSizeGreaterThan(2);
        return vectors.valueStream()
                .filter(vector -> vector.has("seed"))
                .map(vector -> DynamicTest.dynamicTest(vector.path("name").asString(), () -> check(vector)));
    }

    private static void check(JsonNode vector) throws GeneralSecurityException {
        byte[] body = vector.path("body").asString().getBytes(StandardCharsets.UTF_8);

        assertThat(ManifestSignature.of(body, SeededKey.of(vector)))
                .isEqualTo(vector.path("signature").asString());
    }
}
