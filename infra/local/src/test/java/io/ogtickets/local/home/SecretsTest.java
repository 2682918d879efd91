package io.ogtickets.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void aSecretStaysTheSame() {
        String made = new Secrets(new Home(folder)).token("auth.DB_PASSWORD");

        assertThat(new Secrets(new Home(folder)).token("auth.DB_PASSWORD"))
                .isEqualTo(made)
                .hasSize(32);
    }

    @Test
    void aKeyHas256Bits() {
        String key = new Secrets(new Home(folder)).key("auth-service.MASTER_KEY");

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }

    @Test
    void nobodyButTheOwnerReadsThem() throws Exception {
        Home home = new Home(folder);
        Secrets secrets = new Secrets(home);
        secrets.token("some");
        DemoAccounts.of(secrets).writtenTo(home);

        assertThat(permissions(home.secrets())).isEqualTo("rwx------");
        assertThat(permissions(secrets.folder("auth-service-keys"))).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(home.secrets())) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void commandsThatStartAtTheSameMomentAgree() {
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(_ -> new Secrets(new Home(folder)).token("shared"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void thereIsOneDemoAccountForEachRole() {
        var accounts = DemoAccounts.of(new Secrets(new Home(folder))).all();

        assertThat(accounts)
                .extracting(DemoAccount::role)
                .containsExactly("SPECTATOR", "STEWARD", "SUPERVISOR", "ADMINISTRATOR");
        assertThat(accounts).extracting(DemoAccount::password).doesNotHaveDuplicates();
        assertThat(accounts)
                .allSatisfy(account ->
                        assertThat(new Base32().decode(account.totpSecret())).hasSize(20));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
