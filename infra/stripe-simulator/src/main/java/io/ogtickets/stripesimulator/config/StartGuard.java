package io.ogtickets.stripesimulator.config;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Keeps the simulator away from production and from live keys, before anything else of it comes up. */
public final class StartGuard implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new StartRefused("the profile 'production' is active; production talks to the real Stripe.");
        }
        String secretKey = environment.getProperty("simulator.secret-key", "");
        if (secretKey.startsWith("sk_live_")) {
            throw new StartRefused("STRIPE_SECRET_KEY is a live key; unset STRIPE_API_BASE to use the real Stripe.");
        }
    }
}
