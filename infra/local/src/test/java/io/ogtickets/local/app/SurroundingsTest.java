package io.ogtickets.local.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ogtickets.local.home.Home;
import io.ogtickets.local.home.Ports;
import io.ogtickets.local.home.Secrets;
import io.ogtickets.local.home.Settings.StripeKeys;
import io.ogtickets.local.home.Trouble;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SurroundingsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(App.class)
    void everyApplicationListensOnLoopbackAtItsPort(App app) throws Exception {
        assertThat(environment(app, Optional.empty()))
                .containsEntry("SERVER_ADDRESS", "127.0.0.1")
                .containsEntry("SERVER_PORT", Integer.toString(app.basePort() + 100))
                .containsEntry("SPRING_PROFILES_ACTIVE", "local");
    }

    @Test
    void aServiceKnowsItsOwnSecretsOnly() throws Exception {
        assertThat(environment(App.CATALOG, Optional.empty()))
                .containsOnlyKeys(
                        "SPRING_PROFILES_ACTIVE",
                        "SERVER_ADDRESS",
                        "SERVER_PORT",
                        "MALLOC_ARENA_MAX",
                        "CONFIG_URI",
                        "CONFIG_PASSWORD",
                        "EUREKA_URI",
                        "EUREKA_PASSWORD",
                        "DB_URL",
                        "DB_USER",
                        "DB_PASSWORD",
                        "KAFKA_SERVERS",
                        "CLIENT_SECRET",
                        "PUBLIC_URL")
                .containsEntry("DB_URL", "jdbc:postgresql://127.0.0.1:54420/catalog")
                .containsEntry("DB_USER", "catalog")
                .containsEntry("KAFKA_SERVERS", "127.0.0.1:9192")
                .containsEntry("PUBLIC_URL", "http://localhost:8180");
    }

    @Test
    void authServiceRegistersTheSecretThatEachServicePresents() throws Exception {
        Map<String, String> auth = environment(App.AUTH, Optional.empty());

        assertThat(auth)
                .containsEntry("CLIENT_SECRET_TICKET_SERVICE", secret(App.TICKET))
                .containsEntry("CLIENT_SECRET_AUTH_SERVICE", auth.get("CLIENT_SECRET"));
        assertThat(auth.keySet())
                .filteredOn(name -> name.startsWith("CLIENT_SECRET_"))
                .hasSize(6);
    }

    @Test
    void authServiceKnowsTheGateDeviceByALongSecretThatStaysTheSame() throws Exception {
        String secret = environment(App.AUTH, Optional.empty()).getOrDefault("DEMO_GATE_SECRET", "");

        assertThat(secret).hasSizeGreaterThanOrEqualTo(32);
        assertThat(environment(App.AUTH, Optional.empty())).containsEntry("DEMO_GATE_SECRET", secret);
    }

    @Test
    void paymentServiceAndTheSimulatorShareTheirKeys() throws Exception {
        Map<String, String> payment = environment(App.PAYMENT, Optional.empty());
        Map<String, String> simulator = environment(App.STRIPE_SIMULATOR, Optional.empty());

        assertThat(payment)
                .containsEntry("STRIPE_API_BASE", "http://127.0.0.1:8190")
                .containsEntry("STRIPE_SECRET_KEY", simulator.get("STRIPE_SECRET_KEY"))
                .containsEntry("STRIPE_WEBHOOK_SECRET", simulator.get("STRIPE_WEBHOOK_SECRET"));
        assertThat(simulator)
                .containsEntry("WEBHOOK_URL", "http://127.0.0.1:8180/api/v1/webhooks/stripe")
                .doesNotContainKeys("CONFIG_PASSWORD", "STRIPE_API_BASE");
    }

    @Test
    void withRealKeysPaymentServiceTalksToStripe() throws Exception {
        var keys = new StripeKeys("sk_test_real", "whsec_real");

        assertThat(environment(App.PAYMENT, Optional.of(keys)))
                .containsEntry("STRIPE_SECRET_KEY", "sk_test_real")
                .doesNotContainKey("STRIPE_API_BASE");
    }

    @Test
    void realKeysThatThisCommandWasNotToldAreAskedFor() {
        assertThatThrownBy(() -> environment(App.PAYMENT, Optional.of(StripeKeys.UNTOLD)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("STRIPE_SECRET_KEY");
    }

    @Test
    void whatTheCallerTunedReachesTheApplication() throws Exception {
        Surroundings tuned = surroundings(Optional.empty(), Map.of("ORDER_HOLD", "5s"));

        assertThat(tuned.environmentOf(App.ORDER)).containsEntry("ORDER_HOLD", "5s");
    }

    private String secret(App app) throws Exception {
        return environment(app, Optional.empty()).getOrDefault("CLIENT_SECRET", "");
    }

    private Map<String, String> environment(App app, Optional<StripeKeys> stripe) throws Exception {
        return surroundings(stripe, Map.of()).environmentOf(app);
    }

    private Surroundings surroundings(Optional<StripeKeys> stripe, Map<String, String> tuned) {
        Home home = new Home(folder);
        return new Surroundings(home, new Ports(100), new Secrets(home), stripe, tuned);
    }
}
