package io.ogtickets.local.app;

import io.ogtickets.local.home.DemoAccounts;
import io.ogtickets.local.home.DemoMachine;
import io.ogtickets.local.home.Home;
import io.ogtickets.local.home.Ports;
import io.ogtickets.local.home.Secrets;
import io.ogtickets.local.home.Settings.StripeKeys;
import io.ogtickets.local.home.Trouble;
import io.ogtickets.local.kafka.Kafka;
import io.ogtickets.local.mailbox.Mailbox;
import io.ogtickets.local.postgres.Postgres;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where an application finds itself: tells each one, by environment variables, what it needs to know and no more. */
public record Surroundings(
        Home home, Ports ports, Secrets secrets, Optional<StripeKeys> stripe, Map<String, String> tuned) {

    public String publicUrl() {
        return "http://localhost:" + port(App.GATEWAY);
    }

    int port(App app) {
        return ports.at(app.basePort());
    }

    Map<String, String> environmentOf(App app) throws IOException {
        Map<String, String> environment = new TreeMap<>(Map.of(
                "SPRING_PROFILES_ACTIVE",
                "local",
                "SERVER_ADDRESS",
                Ports.HOST,
                "SERVER_PORT",
                Integer.toString(port(app)),
                "MALLOC_ARENA_MAX",
                "2"));
        environment.putAll(tuned);
        for (Need need : app.needs()) {
            environment.putAll(variables(need, app));
        }
        return environment;
    }

    private Map<String, String> variables(Need need, App app) throws IOException {
        return switch (need) {
            case SETTINGS -> Map.of("CONFIG_URI", url(App.CONFIG_SERVER), "CONFIG_PASSWORD", shared("CONFIG_PASSWORD"));
            case SETTINGS_PASSWORD -> Map.of("CONFIG_PASSWORD", shared("CONFIG_PASSWORD"));
            case DISCOVERY ->
                Map.of("EUREKA_URI", url(App.DISCOVERY_SERVER), "EUREKA_PASSWORD", shared("EUREKA_PASSWORD"));
            case DATABASE -> database(app.database());
            case KAFKA -> Map.of("KAFKA_SERVERS", ports.address(Kafka.BASE_PORT));
            case PUBLIC_URL -> Map.of("PUBLIC_URL", publicUrl());
            case CLIENT_SECRET -> Map.of("CLIENT_SECRET", clientSecret(app));
            case ALL_CLIENT_SECRETS -> allClientSecrets();
            case MASTER_KEY -> Map.of("MASTER_KEY", secrets.key(app.id() + ".MASTER_KEY"));
            case SIGNING_KEYS ->
                Map.of("SIGNING_KEYS_DIR", secrets.folder(app.id() + "-keys").toString());
            case MAIL ->
                Map.of("SMTP_HOST", Ports.HOST, "SMTP_PORT", Integer.toString(ports.at(Mailbox.SMTP_BASE_PORT)));
            case DEMO_ACCOUNTS ->
                Map.of(
                        "DEMO_ACCOUNTS_FILE",
                        DemoAccounts.of(secrets).writtenTo(home).toString());
            case DEMO_MACHINES ->
                Map.of("DEMO_GATE_SECRET", DemoMachine.gate(secrets).secret());
            case STRIPE -> stripe.map(Surroundings::realStripe).orElseGet(this::simulatedStripe);
            case SIMULATED_STRIPE -> simulator();
        };
    }

    /** The variables that lead to the database of each service, by the service's name. */
    public Map<String, Map<String, String>> databases() {
        return Stream.of(App.values())
                .filter(App::isService)
                .collect(Collectors.toMap(App::id, app -> database(app.database())));
    }

    private Map<String, String> database(String name) {
        return Map.of(
                "DB_URL",
                "jdbc:postgresql://" + ports.address(Postgres.BASE_PORT) + "/" + name,
                "DB_USER",
                name,
                "DB_PASSWORD",
                secrets.token(Postgres.passwordName(name)));
    }

    private Map<String, String> allClientSecrets() {
        return Stream.of(App.values())
                .filter(App::isService)
                .collect(Collectors.toMap(Surroundings::clientSecretVariable, this::clientSecret));
    }

    private static String clientSecretVariable(App service) {
        return "CLIENT_SECRET_" + service.id().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private String clientSecret(App service) {
        return secrets.token(service.id() + ".CLIENT_SECRET");
    }

    private static Map<String, String> realStripe(StripeKeys keys) {
        if (keys.equals(StripeKeys.UNTOLD)) {
            throw new Trouble("The system runs with a Stripe account of yours: set STRIPE_SECRET_KEY and"
                    + " STRIPE_WEBHOOK_SECRET again for this command.");
        }
        return Map.of("STRIPE_SECRET_KEY", keys.secretKey(), "STRIPE_WEBHOOK_SECRET", keys.webhookSecret());
    }

    private Map<String, String> simulatedStripe() {
        return Map.of(
                "STRIPE_SECRET_KEY", "sk_test_" + secrets.token("simulator.STRIPE_SECRET_KEY"),
                "STRIPE_WEBHOOK_SECRET", "whsec_" + secrets.token("simulator.STRIPE_WEBHOOK_SECRET"),
                "STRIPE_API_BASE", url(App.STRIPE_SIMULATOR));
    }

    private Map<String, String> simulator() {
        Map<String, String> environment = new TreeMap<>(simulatedStripe());
        environment.remove("STRIPE_API_BASE");
        environment.put("WEBHOOK_URL", url(App.GATEWAY) + "/api/v1/webhooks/stripe");
        return environment;
    }

    private String shared(String name) {
        return secrets.token(name);
    }

    private String url(App app) {
        return "http://" + ports.address(app.basePort());
    }
}
