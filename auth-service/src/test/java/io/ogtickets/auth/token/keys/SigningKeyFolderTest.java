package io.ogtickets.auth.token.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.JWK;
import io.ogtickets.platform.crypto.MasterKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
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
    private final MasterKeys masterKeys = keysOf(0);

    @TempDir
    private Path folder;

    @Test
    void anEmptyFolderIsGivenAKeyThatTheNextStartFinds() {
        SigningKeys first = open(masterKeys);
        SigningKeys second = open(masterKeys);

        assertThat(first.active().isPrivate()).isTrue();
        assertThat(first.active().size()).isEqualTo(3072);
        assertThat(second.active()).isEqualTo(first.active());
    }

    @Test
    void instancesThatStartTogetherSignWithTheSameKey() throws Exception {
        Callable<String> start = () -> open(masterKeys).active().getKeyID();
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> ids = instances.invokeAll(Collections.nCopies(4, start)).stream()
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
        open(masterKeys);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        assertThatIllegalStateException().isThrownBy(() -> open(keysOf(1)));
    }

    @Test
    void aRetiredKeyIsStillPublishedAndNoPrivateHalfEver() throws IOException {
        StoredKey retired = StoredKey.generate(masterKeys);
        StoredKey active = StoredKey.generate(masterKeys);
        put(retired.id(), retired);
        put(active.id(), active);
        put("manifest", new KeyManifest(active.id(), List.of(retired.id()), null, null));

        SigningKeys keys = open(masterKeys);

        assertThat(keys.active().getKeyID()).isEqualTo(active.id());
        assertThat(keys.published().getKeys()).extracting(JWK::getKeyID).containsExactly(active.id(), retired.id());
        assertThat(keys.published().getKeys())
                .allSatisfy(key -> assertThat(key.isPrivate()).isFalse())
                .allSatisfy(key -> assertThat(key.toJSONObject())
                        .containsEntry("alg", "RS256")
                        .containsEntry("use", "sig"));
    }

    @Test
    void aKeyFileThatHoldsAnotherKeyIsRefused() throws IOException {
        put("manifest", new KeyManifest("expected", List.of(), null, null));
        put("expected", StoredKey.generate(masterKeys));

        assertThatIllegalStateException().isThrownBy(() -> open(masterKeys)).withMessageContaining("another key");
    }

    private SigningKeys open(MasterKeys keys) {
        return new SigningKeyFolder(folder, keys, json, Clock.systemUTC()).open();
    }

    private void put(String name, Object content) throws IOException {
        Files.write(folder.resolve(name + ".json"), json.writeValueAsBytes(content));
    }

    private static MasterKeys keysOf(int filling) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return new MasterKeys(List.of(Base64.getEncoder().encodeToString(bytes)));
    }
}
