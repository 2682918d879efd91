package io.ogtickets.platform.document;

import io.ogtickets.platform.security.AccessRules;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Completes the OpenAPI document that springdoc reads from the controllers. */
@AutoConfiguration
final class DocumentAutoConfiguration {

    @Bean
    OpenApiCustomizer problemsInApiDocument() {
        return new ProblemSchema();
    }

    @Bean
    OpenApiCustomizer securityInApiDocument(ObjectProvider<AccessRules> rules) {
        return new TokenScheme(rules);
    }

    /** A client is to call the address at which it read the document: the gateway's. */
    @Bean
    OpenApiCustomizer addressInApiDocument() {
        return document -> document.servers(List.of(new Server().url("/")));
    }
}
