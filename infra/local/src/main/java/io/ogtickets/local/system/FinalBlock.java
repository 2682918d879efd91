package io.ogtickets.local.system;

import io.ogtickets.local.home.DemoAccounts;
import io.ogtickets.local.home.DemoMachine;
import java.util.stream.Collectors;

/** What a person wants to know once everything is up: where to look, and who to be. */
public final class FinalBlock {

    private FinalBlock() {}

    public static String of(LocalSystem system) {
        Addresses addresses = Addresses.of(system);
        String accounts = DemoAccounts.of(system.secrets()).all().stream()
                .map(account -> "  %-42s %s  %s".formatted(account.email(), account.password(), account.totpSecret()))
                .collect(Collectors.joining("\n"));
        DemoMachine gate = DemoMachine.gate(system.secrets());
        return """

              Box office   %s
              Mailbox      %s
              Stripe       %s
              Discovery    %s

              Demo accounts (password, secret for the authenticator app)
            %s

              Demo gate device (client id, secret)
              %-42s %s

            ./og demo tells the whole story, ./og status shows each part, ./og help lists the rest.
            """.formatted(
                        addresses.gateway(),
                        addresses.mailbox(),
                        addresses.stripe(),
                        addresses.discovery(),
                        accounts,
                        gate.id(),
                        gate.secret());
    }
}
