package io.ogtickets.local.system;

import io.ogtickets.local.app.App;
import io.ogtickets.local.app.AppPart;
import io.ogtickets.local.app.Surroundings;
import io.ogtickets.local.home.Secrets;
import io.ogtickets.local.home.Settings;
import io.ogtickets.local.home.Trouble;
import io.ogtickets.local.kafka.Kafka;
import io.ogtickets.local.mailbox.Mailbox;
import io.ogtickets.local.part.Part;
import io.ogtickets.local.postgres.Postgres;
import io.ogtickets.local.process.ProcessTable;
import java.util.List;
import java.util.stream.Stream;

/** All parts of one local run, and the table of those that are running. */
public final class LocalSystem {

    private final Settings settings;
    private final Secrets secrets;
    private final Surroundings surroundings;
    private final ProcessTable table;
    private final List<Part> parts;

    public LocalSystem(Settings settings) {
        this.settings = settings;
        this.secrets = new Secrets(settings.home());
        this.surroundings =
                new Surroundings(settings.home(), settings.ports(), secrets, settings.stripe(), settings.tuned());
        this.table = new ProcessTable(settings.home());
        this.parts = Stream.concat(infrastructure(), apps().stream().map(this::part))
                .filter(part -> settings.includes(part.name()))
                .toList();
    }

    public Settings settings() {
        return settings;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    public ProcessTable table() {
        return table;
    }

    public List<Part> parts() {
        return parts;
    }

    /** The applications among the parts; with the keys of a real Stripe account there is no simulator. */
    public List<App> apps() {
        return Stream.of(App.values())
                .filter(app -> settings.includes(app.id()))
                .filter(app -> app != App.STRIPE_SIMULATOR || settings.stripe().isEmpty())
                .toList();
    }

    public AppPart part(App app) {
        return new AppPart(app, settings.project(), surroundings, settings.throughput());
    }

    public Part find(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Trouble("There is no " + name + "; the parts are "
                        + String.join(", ", parts.stream().map(Part::name).toList()) + "."));
    }

    private Stream<Part> infrastructure() {
        return Stream.of(
                new Postgres(settings.home(), settings.ports(), secrets, settings.throughput()),
                new Kafka(settings.home(), settings.ports(), settings.throughput()),
                new Mailbox(settings.home(), settings.ports()));
    }
}
