package io.ogtickets.auth.token.server;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Adds to the API document what filters answer, before the platform completes it with what holds for every operation. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OAuthDocument implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        OpenAPI oauth = read();
        Components known = document.getComponents();
        oauth.getPaths().forEach(document.getPaths()::addPathItem);
        oauth.getComponents().getSchemas().forEach(known::addSchemas);
        oauth.getComponents().getSecuritySchemes().forEach(known::addSecuritySchemes);
    }

    /** Anew each time: whoever completes the document writes into it. */
    private static OpenAPI read() {
        try (InputStream yaml = new ClassPathResource("openapi/oauth.yaml").getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return Json31.mapper().convertValue(tree, OpenAPI.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
