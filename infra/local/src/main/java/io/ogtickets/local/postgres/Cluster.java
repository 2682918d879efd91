package io.ogtickets.local.postgres;

import io.ogtickets.local.home.Folders;
import io.ogtickets.local.home.LogFile;
import io.ogtickets.local.home.OwnerOnly;
import io.ogtickets.local.home.Trouble;
import io.ogtickets.local.process.Launch;
import io.ogtickets.local.process.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A database cluster on disk, made once by {@code initdb}. */
record Cluster(Path programs, Path data, Path log) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    void makeIfMissing(String superuser, String password) throws IOException {
        if (!Files.isDirectory(data)) {
            Folders.fill(data, folder -> initialise(folder, superuser, password));
        }
    }

    private void initialise(Path folder, String superuser, String password) throws IOException, InterruptedException {
        OwnerOnly.folder(folder);
        Path passwordFile = folder.resolveSibling("postgres.password");
        OwnerOnly.write(passwordFile, password);
        var command = List.of(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + folder,
                "--username=" + superuser,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        try {
            if (Processes.run(new Launch(Unprivileged.command(command), folder, Map.of()), log, PATIENCE) != 0) {
                throw new Trouble("PostgreSQL's initdb failed. " + new LogFile(log).end());
            }
        } finally {
            Files.delete(passwordFile);
        }
    }
}
