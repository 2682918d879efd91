package io.ogtickets.platform.document;

import io.ogtickets.platform.security.AccessRules;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.Jwt;

/** Completes the OpenAPI document that springdoc reads from the controllers. */
@AutoConfiguration
final class DocumentAutoConfiguration {

    @Bean
    OpenApiCustomizer problemsInApiDocument() {
        return new ProblemSchema();
    }

    /** Tells which operations need a token; the caller that is read from it is no parameter. */
    @Bean
    OpenApiCustomizer securityInApiDocument(ObjectProvider<AccessRules> rules) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Jwt.class);
        return new TokenScheme(rules);
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
