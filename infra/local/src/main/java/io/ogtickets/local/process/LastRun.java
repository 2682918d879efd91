package io.ogtickets.local.process;

import io.ogtickets.local.home.Home;
import io.ogtickets.local.home.Json;
import io.ogtickets.local.home.Ports;
import io.ogtickets.local.home.Settings;
import io.ogtickets.local.home.Settings.StripeKeys;
import io.ogtickets.local.home.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import tools.jackson.core.type.TypeReference;

/** What the running system was started with, so that later commands needn't be told again. */
public record LastRun(int portOffset, boolean throughput, boolean realStripe) {

    private static final TypeReference<LastRun> TYPE = new TypeReference<>() {};

    /** The settings of a command that is given while the system runs. */
    public static Settings continued(Settings settings) {
        boolean runs = new ProcessTable(settings.home()).entries().stream().anyMatch(Entry::isAlive);
        if (!runs || !Files.exists(settings.home().settings())) {
            return settings;
        }
        try {
            return Json.read(settings.home().settings(), TYPE).appliedTo(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void remember(Settings settings) throws IOException {
        var run = new LastRun(
                settings.ports().offset(),
                settings.throughput(),
                settings.stripe().isPresent());
        Json.write(settings.home().settings(), run);
    }

    public static void forget(Home home) throws IOException {
        Files.deleteIfExists(home.settings());
    }

    private Settings appliedTo(Settings settings) {
        int asked = settings.ports().offset();
        if (asked != 0 && asked != portOffset) {
            throw new Trouble("The system runs with OG_PORT_OFFSET=%d, not %d: say so, or take it down first."
                    .formatted(portOffset, asked));
        }
        Settings same = settings.withPorts(new Ports(portOffset)).withThroughput(throughput);
        return realStripe && settings.stripe().isEmpty() ? same.withStripe(StripeKeys.UNTOLD) : same;
    }
}
