package io.ogtickets.platform.document;

import io.ogtickets.platform.problem.Problems;
import io.ogtickets.platform.security.AccessRules;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.jwt.Jwt;

/** Completes the OpenAPI document that springdoc reads from the controllers. */
@AutoConfiguration
final class DocumentAutoConfiguration {

    @Bean
    OperationCustomizer namedRefusalsInApiDocument() {
        return new NamedRefusals();
    }

    /** Tells which operations need a token; the caller that is read from it is no parameter. */
    @Bean
    @Order(1)
    OpenApiCustomizer securityInApiDocument(
            ObjectProvider<AccessRules> rules, @Value("${og.security.scope:}") String scope) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Jwt.class);
        return new TokenScheme(rules, scope);
    }

    @Bean
    @Order(2)
    OpenApiCustomizer usualRefusalsInApiDocument() {
        return new UsualRefusals();
    }

    @Bean
    @Order(3)
    OpenApiCustomizer problemExamplesInApiDocument(Problems problems) {
        return new ProblemExamples(problems);
    }

    @Bean
    @Order(4)
    OpenApiCustomizer problemsInApiDocument() {
        return new ProblemSchema();
    }

    @Bean
    OpenApiCustomizer groupsInApiDocument() {
        return new GroupNames();
    }

    @Bean
    OpenApiCustomizer examplesInApiDocument() {
        return new ExampleValues();
    }

    /** A client is to call the address at which it read the document: the gateway's. */
    @Bean
    OpenApiCustomizer addressInApiDocument() {
        return document -> document.servers(List.of(new Server().url("/")));
    }
}
