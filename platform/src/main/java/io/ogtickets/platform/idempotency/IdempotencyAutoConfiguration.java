package io.ogtickets.platform.idempotency;

import io.ogtickets.platform.problem.Problems;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Idempotency-Key for every service with a database. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
final class IdempotencyAutoConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new IdempotencyKeyResolver());
    }

    @Bean
    @ConditionalOnBean({JdbcClient.class, PlatformTransactionManager.class})
    IdempotentRequests idempotentRequests(
            JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, Problems problems) {
        return new IdempotentRequests(jdbc, new TransactionTemplate(transactions), json, problems);
    }

    @Bean
    @ConditionalOnBean({JdbcClient.class, PlatformTransactionManager.class})
    IdempotencyRetention idempotencyRetention(JdbcClient jdbc, Clock clock) {
        return new IdempotencyRetention(jdbc, clock);
    }
}
