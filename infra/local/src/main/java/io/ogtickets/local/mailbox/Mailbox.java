package io.ogtickets.local.mailbox;

import io.ogtickets.local.home.Home;
import io.ogtickets.local.home.Ports;
import io.ogtickets.local.part.HttpHealth;
import io.ogtickets.local.part.Jvm;
import io.ogtickets.local.part.Part;
import io.ogtickets.local.process.Launch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The mailbox as a part: SMTP on one port, the page on the other. */
public final class Mailbox implements Part {

    public static final String NAME = "mailbox";
    public static final int BASE_PORT = 8025;
    public static final int SMTP_BASE_PORT = 1025;

    private static final int HEAP_MEGABYTES = 96;

    private final Path folder;
    private final int httpPort;
    private final int smtpPort;

    public Mailbox(Home home, Ports ports) {
        this.folder = home.runs();
        this.httpPort = ports.at(BASE_PORT);
        this.smtpPort = ports.at(SMTP_BASE_PORT);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return httpPort;
    }

    public int smtpPort() {
        return smtpPort;
    }

    @Override
    public List<Integer> ports() {
        return List.of(httpPort, smtpPort);
    }

    @Override
    public Launch launch() {
        var arguments = List.of(Integer.toString(httpPort), Integer.toString(smtpPort));
        var options = List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        var command = Jvm.ofLauncher(HEAP_MEGABYTES, false, options, MailboxServer.class, arguments);
        return new Launch(command, folder, Map.of("MALLOC_ARENA_MAX", "2"));
    }

    @Override
    public boolean isHealthy() {
        return HttpHealth.isUp(httpPort, "/health");
    }
}
