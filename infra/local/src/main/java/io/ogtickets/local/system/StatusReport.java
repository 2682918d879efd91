package io.ogtickets.local.system;

import io.ogtickets.local.home.DemoAccount;
import io.ogtickets.local.home.DemoAccounts;
import io.ogtickets.local.home.DemoMachine;
import io.ogtickets.local.home.Ports;
import io.ogtickets.local.kafka.Kafka;
import io.ogtickets.local.postgres.Postgres;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What {@code ./og status --json} prints: all that a script needs to use the system. */
public record StatusReport(
        List<PartStatus> services,
        Addresses addresses,
        List<DemoAccount> accounts,
        List<DemoMachine> machines,
        Superuser postgres,
        String kafka) {

    /** How to reach the database server. */
    public record Superuser(String host, int port, String user, String password) {}

    public static StatusReport of(LocalSystem system) {
        Ports ports = system.settings().ports();
        String password = system.secrets().token(Postgres.PASSWORD_NAME);
        return new StatusReport(
                look(system),
                Addresses.of(system),
                DemoAccounts.of(system.secrets()).all(),
                List.of(DemoMachine.gate(system.secrets())),
                new Superuser(Ports.HOST, ports.at(Postgres.BASE_PORT), Postgres.SUPERUSER, password),
                ports.address(Kafka.BASE_PORT));
    }

    private static List<PartStatus> look(LocalSystem system) {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<CompletableFuture<PartStatus>> looks = system.parts().stream()
                    .map(part -> CompletableFuture.supplyAsync(() -> PartStatus.of(part, system.table()), threads))
                    .toList();
            return looks.stream().map(CompletableFuture::join).toList();
        }
    }
}
