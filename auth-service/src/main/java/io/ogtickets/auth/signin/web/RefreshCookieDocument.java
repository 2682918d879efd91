package io.ogtickets.auth.signin.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells in the API document which calls a browser's refresh cookie opens. A mobile client's token is in the body instead. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefreshCookieDocument implements OpenApiCustomizer {

    private static final String COOKIE = "refreshCookie";

    private final Cookies cookies;

    RefreshCookieDocument(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public void customise(OpenAPI document) {
        document.getComponents()
                .addSecuritySchemes(
                        COOKIE,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name(cookies.refreshName())
                                .description(
                                        "Set by each sign-in and refresh, HttpOnly, SameSite=Strict, for /api/v1/auth alone"));
        Stream.of("/api/v1/auth/refresh", "/api/v1/auth/logout")
                .map(path ->
                        Objects.requireNonNull(document.getPaths().get(path)).getPost())
                .forEach(RefreshCookieDocument::demandNothingButTakeIt);
    }

    private static void demandNothingButTakeIt(Operation operation) {
        operation.addSecurityItem(new SecurityRequirement().addList(COOKIE)).addSecurityItem(new SecurityRequirement());
    }
}
