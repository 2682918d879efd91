package io.ogtickets.bench.reference;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program of this machine that a figure needs. */
public enum Tool {
    PGBENCH("pgbench", "postgresql-contrib"),
    NGINX("nginx", "nginx-light");

    private static final Path APT = Path.of("/usr/bin/apt-get");

    /** Where Debian keeps PostgreSQL's own programs. */
    private static final Path POSTGRESQL = Path.of("/usr/lib/postgresql");

    private final String program;
    private final String debianPackage;

    Tool(String program, String debianPackage) {
        this.program = program;
        this.debianPackage = debianPackage;
    }

    /** How it can be had, in one line. */
    public String installation() {
        return program + " is missing: apt-get install -y " + debianPackage;
    }

    /** Installs it if it is missing and whoever runs this may. */
    public void ensure(PrintStream out) throws IOException {
        if (path().isPresent()) {
            return;
        }
        if (!System.getProperty("user.name").equals("root") || !Files.isExecutable(APT)) {
            out.println(installation());
            return;
        }
        out.println("Installing " + debianPackage + " …");
        new ProcessBuilder(APT.toString(), "install", "-y", debianPackage)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join();
    }

    public Optional<Path> path() {
        Stream<Path> folders = Stream.concat(
                Pattern.compile(File.pathSeparator)
                        .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                        .map(Path::of),
                Stream.of(Path.of("/usr/sbin")));
        return Stream.concat(folders.map(folder -> folder.resolve(program)), inPostgresqlFolders())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Stream<Path> inPostgresqlFolders() {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(POSTGRESQL)) {
            Stream.Builder<Path> programs = Stream.builder();
            found.forEach(version -> programs.add(version.resolve("bin").resolve(program)));
            return programs.build();
        } catch (IOException _) {
            return Stream.empty();
        }
    }
}
