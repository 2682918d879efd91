package io.ogtickets.auth.throttle.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.ogtickets.auth.account.domain.EmailAddress;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.family.domain.FamilyId;
import io.ogtickets.auth.throttle.domain.ClientAddress;
import io.ogtickets.platform.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Slows guessing and floods down, before they cost a hash. Attempts from devices that are unknown to the account share
 * its delays; a device on which its owner has signed in before has its own, so that no stranger can keep the owner out
 * there (OWASP, Slow Down Online Guessing Attacks with Device Cookies).
 */
@Component
public class Throttle {

    /** An attempt that may go ahead. */
    @FunctionalInterface
    public interface Turn {

        /** To be called if it was no guess. */
        void succeeded();
    }

    private final Budgets addresses;
    private final Budgets networks;
    private final Attempts accounts;
    private final Attempts accountsFromNetworks;
    private final Attempts knownDevices;
    private final Budgets clients;
    private final Counter refused;

    Throttle(ThrottleProperties properties, MeterRegistry meters, Clock clock) {
        ThrottleProperties.Memory memory = properties.memory();
        this.addresses = new Budgets(properties.address(), memory);
        this.networks = new Budgets(properties.network(), memory);
        this.accounts = new Attempts(properties.account(), memory, clock);
        this.accountsFromNetworks = new Attempts(properties.accountFromNetwork(), memory, clock);
        this.knownDevices = new Attempts(properties.knownDevice(), memory, clock);
        this.clients = new Budgets(properties.client(), memory);
        this.refused = Counter.builder("og.sign.in.refused")
                .description("Attempts that were told to wait")
                .register(meters);
    }

    /** Refuses with {@code too-many-attempts}. An address without an account is treated like any other. */
    public Turn onUnknownDevice(String email, ClientAddress from) {
        String account = EmailAddress.normalise(email);
        String accountFromNetwork = from.network() + "/" + account;
        pay(from);
        demandNone(accountsFromNetworks.enter(accountFromNetwork));
        demandNone(accounts.enter(account));
        return () -> {
            giveBack(from);
            accountsFromNetworks.forget(accountFromNetwork);
        };
    }

    /** A passkey can't be guessed; what is limited is the work. Refuses with {@code too-many-attempts}. */
    public Turn onPasskey(ClientAddress from) {
        pay(from);
        return () -> giveBack(from);
    }

    /**
     * A registration, or the mail of one once more. Nothing gives it back: its hash is spent however it ends, and how it
     * ends is told to nobody. Refuses with {@code too-many-attempts}.
     */
    public void onRegistration(ClientAddress from) {
        pay(from);
    }

    /** Refuses with {@code too-many-attempts}. */
    public Turn onKnownDevice(OpaqueToken device) {
        return on(HexFormat.of().formatHex(device.digest()));
    }

    /** Of somebody who is signed in. Refuses with {@code too-many-attempts}. */
    public Turn inFamily(FamilyId family) {
        return on(family.toString());
    }

    /** Of a client, not a person. Tells how long to wait before the next; a right one needn't ask. */
    public Duration onWrongSecret(ClientAddress from) {
        Duration wait = clients.enter(from.network());
        if (wait.isPositive()) {
            refused.increment();
        }
        return wait;
    }

    private Turn on(String key) {
        demandNone(knownDevices.enter(key));
        return () -> knownDevices.forget(key);
    }

    private void pay(ClientAddress from) {
        demandNone(addresses.enter(from.address()));
        demandNone(networks.enter(from.network()));
    }

    private void giveBack(ClientAddress from) {
        addresses.giveBack(from.address());
        networks.giveBack(from.network());
    }

    private void demandNone(Duration wait) {
        if (wait.isPositive()) {
            refused.increment();
            throw new Refusal(Refusal.Kind.TOO_MANY, "too-many-attempts", "Too many attempts.").retryAfter(wait);
        }
    }
}
