package io.ogtickets.local.command;

import io.ogtickets.local.demo.Story;
import io.ogtickets.local.home.DemoAccounts;
import io.ogtickets.local.home.Settings;
import io.ogtickets.local.home.Trouble;
import io.ogtickets.local.system.Addresses;
import io.ogtickets.local.system.LocalSystem;
import io.ogtickets.local.system.PartStatus;
import io.ogtickets.local.system.StatusReport;
import java.util.List;
import java.util.Set;

/** Tells the story of one family order on the running system. */
record Demo(Settings settings) implements Command {

    @Override
    public int run(List<String> arguments) throws InterruptedException {
        Options.flagsOnly(arguments, "demo", Set.of());
        LocalSystem system = new LocalSystem(settings);
        requireUp(StatusReport.of(system).services());
        if (settings.stripe().isPresent()) {
            throw new Trouble("The demo pays with a test card at the simulator, but the system runs with your Stripe"
                    + " account: ./og down, unset STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET, ./og up");
        }
        Addresses addresses = Addresses.of(system);
        var steward = DemoAccounts.of(system.secrets()).of("STEWARD");
        new Story(addresses.gateway(), addresses.mailbox(), steward, System.out).tell();
        return 0;
    }

    private static void requireUp(List<PartStatus> parts) {
        List<String> missing =
                parts.stream().filter(part -> !part.up()).map(PartStatus::name).toList();
        if (!missing.isEmpty()) {
            throw new Trouble("The demo needs the whole system, but these aren't up: " + String.join(", ", missing)
                    + ". Start them by: ./og up --detach");
        }
    }
}
