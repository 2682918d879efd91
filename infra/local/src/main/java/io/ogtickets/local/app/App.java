package io.ogtickets.local.app;

import static io.ogtickets.local.app.Need.ALL_CLIENT_SECRETS;
import static io.ogtickets.local.app.Need.DEMO_ACCOUNTS;
import static io.ogtickets.local.app.Need.DEMO_MACHINES;
import static io.ogtickets.local.app.Need.DISCOVERY;
import static io.ogtickets.local.app.Need.MAIL;
import static io.ogtickets.local.app.Need.MASTER_KEY;
import static io.ogtickets.local.app.Need.PUBLIC_URL;
import static io.ogtickets.local.app.Need.SETTINGS;
import static io.ogtickets.local.app.Need.SETTINGS_PASSWORD;
import static io.ogtickets.local.app.Need.SIGNING_KEYS;
import static io.ogtickets.local.app.Need.SIMULATED_STRIPE;
import static io.ogtickets.local.app.Need.STRIPE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The applications of the system, in the order in which they are listed to people. */
public enum App {
    CONFIG_SERVER("config-server", 8888, SETTINGS_PASSWORD),
    DISCOVERY_SERVER("discovery", 8761, SETTINGS, DISCOVERY),
    GATEWAY("gateway", 8080, SETTINGS, DISCOVERY, PUBLIC_URL),
    AUTH(
            "auth-service",
            8081,
            "auth",
            MASTER_KEY,
            SIGNING_KEYS,
            MAIL,
            ALL_CLIENT_SECRETS,
            DEMO_ACCOUNTS,
            DEMO_MACHINES),
    CATALOG("catalog-service", 8082, "catalog"),
    ORDER("order-service", 8083, "orders", MASTER_KEY),
    PAYMENT("payment-service", 8084, "payments", STRIPE),
    TICKET("ticket-service", 8085, "tickets", MASTER_KEY, SIGNING_KEYS, MAIL),
    VALIDATION("validation-service", 8086, "validation", MASTER_KEY, SIGNING_KEYS),
    STRIPE_SIMULATOR("stripe-simulator", "infra/stripe-simulator", 8090, Optional.empty(), List.of(SIMULATED_STRIPE));

    private final String id;
    private final String module;
    private final int basePort;
    private final Optional<String> database;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of enum values
    private final List<Need> needs;

    /** An application of the platform, without a database. */
    App(String id, int basePort, Need... needs) {
        this(id, id, basePort, Optional.empty(), List.of(needs));
    }

    /** A service with a database and a client secret of its own. */
    App(String id, int basePort, String database, Need... needs) {
        this(id, id, basePort, Optional.of(database), ofService(needs));
    }

    App(String id, String module, int basePort, Optional<String> database, List<Need> needs) {
        this.id = id;
        this.module = module;
        this.basePort = basePort;
        this.database = database;
        this.needs = needs;
    }

    public String id() {
        return id;
    }

    /** The folder of its module, from the project's root. */
    String module() {
        return module;
    }

    public int basePort() {
        return basePort;
    }

    String database() {
        return database.orElseThrow();
    }

    /** A path at the gateway that only this service answers, if clients can reach it at all. */
    public Optional<String> door() {
        return switch (this) {
            case AUTH -> Optional.of("/oauth2/jwks");
            case CATALOG -> Optional.of("/api/v1/sports");
            case ORDER -> Optional.of("/api/v1/orders");
            case PAYMENT -> Optional.of("/api/v1/payments");
            case TICKET -> Optional.of("/api/v1/tickets");
            case VALIDATION -> Optional.of("/api/v1/gates/manifest");
            case CONFIG_SERVER, DISCOVERY_SERVER, GATEWAY, STRIPE_SIMULATOR -> Optional.empty();
        };
    }

    List<Need> needs() {
        return needs;
    }

    boolean isService() {
        return database.isPresent();
    }

    private static List<Need> ofService(Need... more) {
        List<Need> all = new ArrayList<>(Need.OF_EVERY_SERVICE);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
