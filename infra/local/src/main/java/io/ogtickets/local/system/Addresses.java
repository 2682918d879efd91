package io.ogtickets.local.system;

import io.ogtickets.local.app.App;
import io.ogtickets.local.home.Ports;
import io.ogtickets.local.mailbox.Mailbox;

/** Where people and scripts find the parts that they talk to. */
public record Addresses(String gateway, String mailbox, String stripe, String discovery, String config) {

    private static final String REAL_STRIPE = "https://api.stripe.com";

    public static Addresses of(LocalSystem system) {
        Ports ports = system.settings().ports();
        boolean simulated = system.settings().stripe().isEmpty();
        return new Addresses(
                system.surroundings().publicUrl(),
                local(ports, Mailbox.BASE_PORT),
                simulated ? local(ports, App.STRIPE_SIMULATOR.basePort()) : REAL_STRIPE,
                local(ports, App.DISCOVERY_SERVER.basePort()),
                local(ports, App.CONFIG_SERVER.basePort()));
    }

    private static String local(Ports ports, int base) {
        return "http://localhost:" + ports.at(base);
    }
}
