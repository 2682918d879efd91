package io.ogtickets.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import io.ogtickets.platform.work.BackgroundWork;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Outbox and inbox for every service with a database and a broker. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@ConditionalOnBean({DataSource.class, KafkaTemplate.class})
@EnableConfigurationProperties(EventProperties.class)
final class EventAutoConfiguration {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    /** Each batch costs the broker, and all who read it, about the same, however few events it has. */
    private static final Duration PACE = Duration.ofMillis(50);

    @Bean
    BackgroundWork outboxRelay(DataSource dataSource, KafkaTemplate<String, byte[]> kafka) {
        return new BackgroundWork("outbox-relay", LOOK_AGAIN, PACE, new OutboxRelay(dataSource, kafka)::publishSome);
    }

    @Bean
    Outbox outbox(
            JdbcTemplate jdbc,
            JsonMapper json,
            Clock clock,
            ObjectProvider<Tracer> tracer,
            @Qualifier("outboxRelay") BackgroundWork relay,
            @Value("${spring.application.name}") String source) {
        // Looked up once: to ask the container for each event cost as much as to write its JSON.
        Supplier<@Nullable Tracer> found = SingletonSupplier.ofNullable(tracer::getIfAvailable);
        return new Outbox(jdbc, json, clock, source, () -> traceparent(found.get()), relay::wake);
    }

    @Bean
    Inbox inbox(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Outbox outbox,
            @Value("${spring.application.name}") String consumer) {
        return new Inbox(jdbc, new TransactionTemplate(transactions), new DeadLetters(jdbc, outbox), consumer);
    }

    @Bean
    InboxRetention inboxRetention(JdbcClient jdbc, Clock clock, EventProperties properties) {
        return new InboxRetention(jdbc, clock, properties.inboxKeep());
    }

    @Bean
    KafkaAdmin.NewTopics ownTopics(EventProperties properties) {
        return new KafkaAdmin.NewTopics(properties.owns().stream()
                .flatMap(name -> Stream.of(topic(name, properties), deadLetterTopic(name, properties)))
                .toArray(NewTopic[]::new));
    }

    /** Outages are waited out; everything else was settled by the inbox before. */
    @Bean
    CommonErrorHandler retryWithoutEnd() {
        ExponentialBackOff backOff = new ExponentialBackOff(500, 1.5);
        backOff.setMaxInterval(5_000);
        backOff.setMaxAttempts(Long.MAX_VALUE);
        return new DefaultErrorHandler(backOff);
    }

    /** Seconds that the oldest event has waited to be published; 0 when all are out. */
    @Bean
    MeterBinder outboxAge(JdbcClient jdbc) {
        return registry -> Gauge.builder(
                        "og.outbox.oldest.age",
                        () -> jdbc.sql("SELECT coalesce(extract(epoch FROM now() - min(time)), 0) FROM outbox")
                                .query(Double.class)
                                .single())
                .baseUnit("seconds")
                .register(registry);
    }

    /** How many dead letters wait for an operator. */
    @Bean
    MeterBinder deadLettersWaiting(JdbcClient jdbc) {
        return registry -> Gauge.builder(
                        "og.dead.letters",
                        () -> jdbc.sql("SELECT count(*) FROM dead_letter")
                                .query(Long.class)
                                .single())
                .register(registry);
    }

    private static NewTopic topic(String name, EventProperties properties) {
        TopicBuilder topic =
                TopicBuilder.name(name).partitions(properties.partitions()).replicas(properties.replicas());
        if (properties.compacted().contains(name)) {
            topic.compact().config(TopicConfig.RETENTION_MS_CONFIG, "-1");
        }
        return topic.build();
    }

    private static NewTopic deadLetterTopic(String name, EventProperties properties) {
        return TopicBuilder.name(name + ".dlt")
                .partitions(1)
                .replicas(properties.replicas())
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .build();
    }

    /** W3C Trace Context of the current span. */
    private static @Nullable String traceparent(@Nullable Tracer tracer) {
        return Optional.ofNullable(tracer)
                .map(Tracer::currentSpan)
                .map(span ->
                        "00-" + span.context().traceId() + "-" + span.context().spanId() + "-"
                                + (Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00"))
                .orElse(null);
    }
}
