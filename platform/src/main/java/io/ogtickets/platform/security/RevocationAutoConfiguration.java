package io.ogtickets.platform.security;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.ogtickets.platform.work.BackgroundWork;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every service with a broker hears of revoked tokens. While the broker is away, tokens that were good stay good until
 * they expire: the office goes on, and the figure {@code og.revocations.age} tells.
 */
@AutoConfiguration(
        after = SecurityAutoConfiguration.class,
        afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnProperty("spring.kafka.bootstrap-servers")
@ConditionalOnBean({KafkaProperties.class, RevokedTokens.class})
final class RevocationAutoConfiguration {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration LATE = Duration.ofSeconds(30);

    @Bean(destroyMethod = "close")
    RevocationReader revocationReader(KafkaProperties kafka, JsonMapper json, RevokedTokens tokens, Clock clock) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return new RevocationReader(new KafkaConsumer<>(settings), json, tokens, clock);
    }

    @Bean
    BackgroundWork revocationReading(RevocationReader reader) {
        return new BackgroundWork("revocations", LOOK_AGAIN, reader::read);
    }

    /** Not knowing doesn't make a service ill: it is told, and no instance is taken out of service for it. */
    @Bean
    HealthIndicator revocationsHealthIndicator(RevocationReader reader, Clock clock) {
        return () -> reader.upToDateAt().isAfter(clock.instant().minus(LATE))
                ? Health.up().build()
                : Health.unknown().build();
    }

    @Bean
    MeterBinder revocationFigures(RevocationReader reader, RevokedTokens tokens, Clock clock) {
        return registry -> {
            Gauge.builder("og.revocations.known", tokens, RevokedTokens::size)
                    .description("Sign-ins and accounts whose tokens are refused")
                    .register(registry);
            TimeGauge.builder(
                            "og.revocations.age",
                            reader,
                            TimeUnit.MILLISECONDS,
                            known -> Duration.between(known.upToDateAt(), clock.instant())
                                    .toMillis())
                    .description("Since when revocations may be missing here")
                    .register(registry);
        };
    }
}
