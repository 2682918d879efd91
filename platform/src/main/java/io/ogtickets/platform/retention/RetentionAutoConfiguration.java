package io.ogtickets.platform.retention;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Retention for every service with a database. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
final class RetentionAutoConfiguration {

    @Bean
    @ConditionalOnBean({JdbcClient.class, PlatformTransactionManager.class})
    Retention retention(JdbcClient jdbc, PlatformTransactionManager transactions, MeterRegistry meters, Clock clock) {
        return new Retention(jdbc, new TransactionTemplate(transactions), meters, clock);
    }
}
