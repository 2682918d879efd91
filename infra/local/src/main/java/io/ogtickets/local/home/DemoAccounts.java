package io.ogtickets.local.home;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;

/** The demo accounts: one for each role, with passwords and TOTP secrets of this installation's own. */
public record DemoAccounts(List<DemoAccount> all) {

    private static final int TOTP_SECRET_BYTES = 20;

    public static DemoAccounts of(Secrets secrets) {
        return new DemoAccounts(Stream.of("SPECTATOR", "STEWARD", "SUPERVISOR", "ADMINISTRATOR")
                .map(role -> account(role, secrets))
                .toList());
    }

    public DemoAccount of(String role) {
        return all.stream()
                .filter(account -> account.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    /** Writes them down for auth-service, which makes the accounts. */
    public Path writtenTo(Home home) throws IOException {
        Path file = OwnerOnly.folder(home.secrets()).resolve("demo-accounts.json");
        Json.write(file, all);
        return file;
    }

    private static DemoAccount account(String role, Secrets secrets) {
        String name = role.toLowerCase(Locale.ROOT);
        String totp = secrets.value(
                "demo." + name + ".totp", () -> new Base32().encodeToString(Secrets.random(TOTP_SECRET_BYTES)));
        return new DemoAccount(role, name + "@demo.og-tickets.example", secrets.token("demo." + name), totp);
    }
}
