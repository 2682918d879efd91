package io.ogtickets.platform.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ogtickets.platform.crypto.Ed25519;
import io.ogtickets.platform.crypto.MasterKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SigningKeyFolderTest {

    private static final MasterKeys MASTER = masterKey(1);
    private static final byte[] MESSAGE = {1, 2, 3};
    private static final Instant NOW = Instant.parse("2028-07-20T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Duration TIME_TO_BE_KNOWN = Duration.ofHours(2);

    @TempDir
    Path folder;

    @Test
    void anEmptyFolderGetsItsFirstKeyAndKeepsIt() {
        SigningKey made = open(MASTER).active();
        SigningKey found = open(MASTER).active();

        assertThat(made.id()).isOne();
        assertThat(found.publicKey()).isEqualTo(made.publicKey());
        assertThat(found.sign(MESSAGE)).isEqualTo(made.sign(MESSAGE));
    }

    @Test
    void aFolderThatIsNotThereIsMade() {
        SigningKeyFolder keys = new SigningKeyFolder(folder.resolve("a/b"), MASTER, JsonMapper.shared(), CLOCK);

        assertThat(keys.load().all()).hasSize(1);
    }

    @Test
    void instancesThatStartTogetherAgreeOnOneKey() throws InterruptedException {
        Callable<String> start =
                () -> HexFormat.of().formatHex(open(MASTER).active().publicKey());

        try (var instances = Executors.newFixedThreadPool(8)) {
            assertThat(instances.invokeAll(Collections.nCopies(8, start)).stream()
                            .map(Future::resultNow)
                            .distinct())
                    .hasSize(1);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void theFileIsForItsOwnerAndThePrivatePartIsSealed() throws IOException {
        open(MASTER);
        Path file = folder.resolve("1.json");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        SigningKeyFile content = JsonMapper.shared().readValue(file, SigningKeyFile.class);
        assertThat(content.masterKey()).isEqualTo(MASTER.seal(MESSAGE, MESSAGE).keyId());
        assertThat(Base64.getUrlDecoder().decode(content.privateKey())).hasSize(12 + Ed25519.KEY_LENGTH + 16);
    }

    @Test
    void anotherMasterKeyOpensNothing() {
        open(MASTER);

        assertThatIllegalStateException().isThrownBy(() -> open(masterKey(2))).withMessageContaining("master key");
    }

    @Test
    void theNewestActiveKeySignsAndTheOldOnesAreStillTold() throws IOException {
        write(1, SigningKeyState.RETIRED);
        write(2, SigningKeyState.ACTIVE);
        write(10, SigningKeyState.ACTIVE);
        write(11, SigningKeyState.COMPROMISED);

        SigningKeys keys = open(MASTER);

        assertThat(keys.active().id()).isEqualTo(10);
        assertThat(keys.all()).extracting(SigningKey::id).containsExactly(1, 2, 10, 11);
        assertThat(keys.all())
                .extracting(SigningKey::state)
                .containsExactly(
                        SigningKeyState.RETIRED,
                        SigningKeyState.ACTIVE,
                        SigningKeyState.ACTIVE,
                        SigningKeyState.COMPROMISED);
    }

    @Test
    void withoutAnActiveKeyTheServiceDoesNotStart() throws IOException {
        write(1, SigningKeyState.RETIRED);

        assertThatIllegalStateException().isThrownBy(() -> open(MASTER)).withMessageContaining("active");
    }

    @Test
    void twoPartsThatDoNotBelongTogetherAreRefused() throws IOException {
        Ed25519.Pair one = Ed25519.generate();
        Ed25519.Pair two = Ed25519.generate();
        put(SigningKeyFile.of(1, new Ed25519.Pair(one.seed(), two.publicKey()), MASTER));

        assertThatIllegalArgumentException().isThrownBy(() -> open(MASTER)).withMessageContaining("belong together");
    }

    @Test
    void aPrivatePartCannotBePassedOffUnderAnotherId() throws IOException {
        SigningKeyFile file = SigningKeyFile.of(1, Ed25519.generate(), MASTER);
        put(new SigningKeyFile(2, file.state(), file.publicKey(), file.masterKey(), file.privateKey(), null));

        assertThatIllegalStateException().isThrownBy(() -> open(MASTER));
    }

    @Test
    void aNewKeyIsToldBeforeItSigns() throws IOException {
        SigningKeyFolder keyFolder = new SigningKeyFolder(folder, MASTER, JsonMapper.shared(), CLOCK);
        SigningKeys keys = keyFolder.load();
        keyFolder.make(NOW.plus(Duration.ofMinutes(15)));
        keyFolder.refresh(keys);

        assertThat(keys.all()).extracting(SigningKey::id).containsExactly(1, 2);
        assertThat(keys.active().id()).isOne();
        assertThat(later(Duration.ofMinutes(15)).active().id()).isEqualTo(2);
    }

    @Test
    void aFileThatCannotBeReadChangesNothing() throws IOException {
        SigningKeyFolder keyFolder = new SigningKeyFolder(folder, MASTER, JsonMapper.shared(), CLOCK);
        SigningKeys keys = keyFolder.load();
        Files.writeString(folder.resolve("2.json"), "{");

        keyFolder.refresh(keys);

        assertThat(keys.active().id()).isOne();
    }

    @Test
    void operatorsRotateRetireAndListKeys() {
        open(MASTER);

        assertThat(command("rotate")).isEqualTo("0 Key 2 signs from 2028-07-20T10:00:00Z");
        assertThat(command("list")).isEqualTo("0 1 ACTIVE\n2 ACTIVE from 2028-07-20T10:00:00Z");
        assertThat(command("rotate", "PT0S")).isEqualTo("0 Key 3 signs from 2028-07-20T08:00:00Z");
        assertThat(command("retire", "1")).isEqualTo("0 Key 1 is RETIRED");
        assertThat(open(MASTER).active().id()).isEqualTo(3);
        assertThat(open(MASTER).all().getFirst().state()).isEqualTo(SigningKeyState.RETIRED);
    }

    /** A key that signed at once would lock out whoever verifies offline. */
    @Test
    void theKeyThatSignsIsNotRetiredBeforeTheNextOneSigns() {
        open(MASTER);

        assertThat(command("retire", "1")).startsWith("1 Not done").contains("rotate first");
        command("rotate");
        assertThat(command("retire", "1")).startsWith("1 Not done").contains("rotate first");

        assertThat(command("list")).isEqualTo("0 1 ACTIVE\n2 ACTIVE from 2028-07-20T10:00:00Z");
        assertThat(open(MASTER).active().id()).isOne();
        assertThat(commandAt(Clock.offset(CLOCK, TIME_TO_BE_KNOWN), "retire", "1"))
                .isEqualTo("0 Key 1 is RETIRED");
    }

    @Test
    void theLastKeyIsNotTakenAwayWithoutAnother() {
        open(MASTER);

        assertThat(command("compromise", "1"))
                .isEqualTo("0 Key 2 signs from 2028-07-20T08:00:00Z\nKey 1 is COMPROMISED");
        assertThat(command("retire", "1"))
                .isEqualTo("1 Not done: key 1 is compromised, and what it signed stays refused");
        assertThat(open(MASTER).active().id()).isEqualTo(2);
    }

    @Test
    void whatIsNotUnderstoodIsExplainedAndWhatFailsIsTold() {
        open(MASTER);

        assertThat(command()).startsWith("2 keys list").contains("PT2H if none is given");
        assertThat(command("rotate", "soon")).startsWith("2 keys list");
        assertThat(command("retire")).startsWith("2 keys list");
        assertThat(command("retire", "7")).startsWith("1 ").contains("Not done");
    }

    private SigningKeys later(Duration time) {
        Clock then = Clock.offset(CLOCK, time);
        return new SigningKeyFolder(folder, MASTER, JsonMapper.shared(), then).load();
    }

    /** Exit code and what was printed. */
    private String command(String... arguments) {
        return commandAt(CLOCK, arguments);
    }

    private String commandAt(Clock clock, String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        SigningKeyFolder keyFolder = new SigningKeyFolder(folder, MASTER, JsonMapper.shared(), clock);
        int exit = new SigningKeyCommand(
                        keyFolder, TIME_TO_BE_KNOWN, clock, new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
        return exit + " " + printed.toString(StandardCharsets.UTF_8).strip();
    }

    private SigningKeys open(MasterKeys master) {
        return new SigningKeyFolder(folder, master, JsonMapper.shared(), CLOCK).load();
    }

    private void write(int id, SigningKeyState state) throws IOException {
        SigningKeyFile file = SigningKeyFile.of(id, Ed25519.generate(), MASTER);
        put(new SigningKeyFile(id, state, file.publicKey(), file.masterKey(), file.privateKey(), null));
    }

    private void put(SigningKeyFile file) throws IOException {
        Files.write(folder.resolve(file.id() + ".json"), JsonMapper.shared().writeValueAsBytes(file));
    }

    private static MasterKeys masterKey(int fill) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) fill;
        return new MasterKeys(List.of(Base64.getEncoder().encodeToString(bytes)));
    }
}
