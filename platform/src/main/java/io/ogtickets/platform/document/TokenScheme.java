package io.ogtickets.platform.document;

import io.ogtickets.platform.security.AccessRules;
import io.ogtickets.platform.security.AccessRules.Caller;
import io.ogtickets.platform.security.AccessRules.Line;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Says of every operation whether it needs a token, after the service's own table of who may call what. */
record TokenScheme(ObjectProvider<AccessRules> rules) implements OpenApiCustomizer {

    private static final String NAME = "bearer";

    @Override
    public void customise(OpenAPI document) {
        document.getComponents()
                .addSecuritySchemes(
                        NAME,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("The access token of POST /api/v1/auth/login"));
        List<Line> table = rules.getIfAvailable(AccessRules::denyAllBut).lines();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    if (!isOpen(table, method.name(), path)) {
                        operation.addSecurityItem(new SecurityRequirement().addList(NAME));
                    }
                }));
    }

    /** The first line that fits decides, as it does for a request. */
    private static boolean isOpen(List<Line> table, String method, String path) {
        PathContainer example = PathContainer.parsePath(path.replaceAll("[{}]", ""));
        return table.stream()
                .filter(line -> line.method().name().equals(method))
                .filter(line ->
                        PathPatternParser.defaultInstance.parse(line.path()).matches(example))
                .findFirst()
                .map(line -> line.caller() == Caller.ANYONE)
                .orElse(false);
    }
}
