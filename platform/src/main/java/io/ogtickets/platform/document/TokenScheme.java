package io.ogtickets.platform.document;

import io.ogtickets.platform.security.AccessRules;
import io.ogtickets.platform.security.AccessRules.Caller;
import io.ogtickets.platform.security.AccessRules.Line;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;

/**
 * Says of every operation which token it needs, after the service's own table of who may call what: a person's, with the
 * role if there is one, or an app's or machine's, with the scope.
 *
 * @param scope of the service's whole API; empty if it is for no app
 */
record TokenScheme(ObjectProvider<AccessRules> rules, String scope) implements OpenApiCustomizer {

    private static final String BEARER = "bearer";
    private static final String OAUTH = "oauth2";
    private static final String TOKENS = "/oauth2/token";

    /** No way around it, that is. */
    static boolean isNeededFor(Operation operation) {
        List<SecurityRequirement> ways = operation.getSecurity();
        return ways != null
                && !ways.isEmpty()
                && ways.stream().allMatch(way -> way.containsKey(BEARER) || way.containsKey(OAUTH));
    }

    @Override
    public void customise(OpenAPI document) {
        AccessRules table = rules.getIfAvailable(AccessRules::denyAllBut);
        document.getComponents().addSecuritySchemes(BEARER, bearer()).addSecuritySchemes(OAUTH, oauth(table));
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    if (operation.getSecurity() == null) {
                        demand(operation, table.lineFor(HttpMethod.valueOf(method.name()), example(path)));
                    }
                }));
    }

    private static String example(String path) {
        return path.replaceAll("[{}]", "");
    }

    private void demand(Operation operation, Optional<Line> rule) {
        if (rule.filter(line -> line.caller() == Caller.ANYONE).isPresent()) {
            return;
        }
        List<String> roles =
                rule.map(Line::name).filter(name -> !name.isEmpty()).stream().toList();
        operation.addSecurityItem(new SecurityRequirement().addList(BEARER, roles));
        rule.map(this::scopeOf)
                .filter(needed -> !needed.isEmpty())
                .ifPresent(needed -> operation.addSecurityItem(new SecurityRequirement().addList(OAUTH, needed)));
    }

    private String scopeOf(Line line) {
        return line.appScope().isEmpty() ? scope : line.appScope();
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("The access token of POST /api/v1/auth/login. Where a role is named, its owner has it.");
    }

    private SecurityScheme oauth(AccessRules table) {
        Scopes scopes = new Scopes();
        Stream.concat(Stream.of(scope), table.lines().stream().map(Line::appScope))
                .filter(name -> !name.isEmpty())
                .forEach(name -> scopes.addString(name, "The operations that name it"));
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description(
                        "For apps, in which people sign in, and for machines. A role is needed all the same; roles of"
                                + " staff stand in an app's token only with the scope staff.")
                .flows(new OAuthFlows()
                        .authorizationCode(new OAuthFlow()
                                .authorizationUrl("/oauth2/authorize")
                                .tokenUrl(TOKENS)
                                .refreshUrl(TOKENS)
                                .scopes(scopes))
                        .clientCredentials(new OAuthFlow().tokenUrl(TOKENS).scopes(scopes)));
    }
}
