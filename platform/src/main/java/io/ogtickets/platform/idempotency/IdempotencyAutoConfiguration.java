package io.ogtickets.platform.idempotency;

import io.ogtickets.platform.problem.Problems;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Idempotency-Key for every service with a database. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
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
    BatchedRequests batchedRequests(JdbcClient jdbc, JsonMapper json, Problems problems, IdempotentRequests requests) {
        return new BatchedRequests(jdbc, json, problems, requests);
    }

    @Bean
    @ConditionalOnBean({JdbcClient.class, PlatformTransactionManager.class})
    IdempotencyRetention idempotencyRetention(JdbcClient jdbc, Clock clock) {
        return new IdempotencyRetention(jdbc, clock);
    }

    /** Shows the header, and not the object that it is read into. */
    @Bean
    OperationCustomizer idempotencyKeyInApiDocument() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(IdempotencyKey.class);
        return (operation, handler) -> takesKey(handler) ? operation.addParametersItem(header()) : operation;
    }

    private static boolean takesKey(HandlerMethod handler) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(IdempotencyKey.class);
    }

    private static Parameter header() {
        return new HeaderParameter()
                .name(IdempotencyKeyResolver.HEADER)
                .required(true)
                .schema(new StringSchema().minLength(1).maxLength(255));
    }
}
