package io.ogtickets.auth.token.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.JWK;
import io.ogtickets.auth.seal.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SigningKeyFolderTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private final MasterKey masterKey = new MasterKey(new byte[32]);

    @TempDir
    private Path folder;

    @Test
    void anEmptyFolderIsGivenAKeyThatTheNextStartFinds() {
        SigningKeys first = open(masterKey);
        SigningKeys second = open(masterKey);

        assertThat(first.active().isPrivate()).isTrue();
        assertThat(first.active().size()).isEqualTo(2048);
        assertThat(second.active()).isEqualTo(first.active());
    }

    @Test
    void instancesThatStartTogetherSignWithTheSameKey() throws Exception {
        Callable<String> start = () -> open(masterKey).active().getKeyID();
        try (var instances = Executors.newFixedThreadPool(4)) {
            List<String> ids = instances.invokeAll(Collections.nCopies(8, start)).stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(1);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void theFilesGiveNothingAwayWithoutTheMasterKey() throws IOException {
        open(masterKey);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        byte[] other = new byte[32];
        other[0] = 1;
        assertThatIllegalStateException().isThrownBy(() -> open(new MasterKey(other)));
    }

    @Test
    void aRetiredKeyIsStillPublishedAndNoPrivateHalfEver() throws IOException {
        StoredKey retired = StoredKey.generate(masterKey);
        StoredKey active = StoredKey.generate(masterKey);
        put(retired.id(), retired);
        put(active.id(), active);
        put("manifest", new KeyManifest(active.id(), List.of(retired.id())));

        SigningKeys keys = open(masterKey);

        assertThat(keys.active().getKeyID()).isEqualTo(active.id());
        assertThat(keys.published().getKeys())
                .extracting(JWK::getKeyID)
                .containsExactly(active.id(), retired.id());
        assertThat(keys.published().getKeys())
                .allSatisfy(key -> assertThat(key.isPrivate()).isFalse())
                .allSatisfy(key -> assertThat(key.toJSONObject())
                        .containsEntry("alg", "RS256")
                        .containsEntry("use", "sig"));
    }

    @Test
    void aKeyFileThatHoldsAnotherKeyIsRefused() throws IOException {
        put("manifest", new KeyManifest("expected", List.of()));
        put("expected", StoredKey.generate(masterKey));

        assertThatIllegalStateException().isThrownBy(() -> open(masterKey)).withMessageContaining("another key");
    }

    private SigningKeys open(MasterKey key) {
        return new SigningKeyFolder(folder, key, json).open();
    }

    private void put(String name, Object content) throws IOException {
        Files.write(folder.resolve(name + ".json"), json.writeValueAsBytes(content));
    }
}
