package io.ogtickets.local.home;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a system is to be run.
 *
 * @param parts the parts to run; empty means all of them
 * @param throughput whether the JVMs use the full compiler instead of starting quickly
 * @param stripe the keys of a real Stripe account; without them the simulator stands in
 * @param tuned settings of the applications that the caller's environment changes, by the names of their variables
 */
public record Settings(
        Path project,
        Home home,
        Ports ports,
        Set<String> parts,
        boolean throughput,
        Optional<StripeKeys> stripe,
        Map<String, String> tuned) {

    /** How long an unpaid order keeps its places, such as {@code 5s}. */
    public static final String HOLD = "ORDER_HOLD";

    /** Profiles beside {@code local}; {@code limited} leaves sign-ins the limits of production. */
    public static final String PROFILES = "SPRING_PROFILES_INCLUDE";

    private static final Set<String> TUNABLE = Set.of(HOLD, PROFILES);

    /** The keys of a real Stripe account, never written to disk. */
    public record StripeKeys(String secretKey, String webhookSecret) {

        /** The system runs with a real account whose keys this command wasn't told. */
        public static final StripeKeys UNTOLD = new StripeKeys("", "");
    }

    public static Settings from(Map<String, String> environment) {
        Path project = Path.of(environment.getOrDefault("OG_PROJECT", "")).toAbsolutePath();
        Path home = project.resolve(environment.getOrDefault("OG_HOME", ".og"));
        return new Settings(
                project,
                new Home(home.normalize()),
                new Ports(offset(environment.getOrDefault("OG_PORT_OFFSET", "0"))),
                names(environment.getOrDefault("OG_PARTS", "")),
                false,
                stripeKeys(environment),
                tuned(environment));
    }

    public Settings withThroughput(boolean wanted) {
        return new Settings(project, home, ports, parts, wanted, stripe, tuned);
    }

    public Settings withPorts(Ports others) {
        return new Settings(project, home, others, parts, throughput, stripe, tuned);
    }

    public Settings withStripe(StripeKeys keys) {
        return new Settings(project, home, ports, parts, throughput, Optional.of(keys), tuned);
    }

    public boolean includes(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    private static int offset(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Trouble("OG_PORT_OFFSET must be a number, it is \"" + text + "\".", e);
        }
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> tuned(Map<String, String> environment) {
        return TUNABLE.stream()
                .filter(environment::containsKey)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), environment::get));
    }

    private static Optional<StripeKeys> stripeKeys(Map<String, String> environment) {
        String secretKey = environment.getOrDefault("STRIPE_SECRET_KEY", "");
        String webhookSecret = environment.getOrDefault("STRIPE_WEBHOOK_SECRET", "");
        if (secretKey.isBlank() != webhookSecret.isBlank()) {
            throw new Trouble("Set both STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET to use Stripe, or neither to use"
                    + " the simulator.");
        }
        return secretKey.isBlank() ? Optional.empty() : Optional.of(new StripeKeys(secretKey, webhookSecret));
    }
}
