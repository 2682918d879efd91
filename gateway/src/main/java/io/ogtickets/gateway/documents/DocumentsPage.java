package io.ogtickets.gateway.documents;

import static org.springframework.http.HttpHeaders.CACHE_CONTROL;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves Swagger UI from the gateway itself: nothing is loaded from elsewhere, and no script stands in the page. */
@Configuration(proxyBeanMethods = false)
class DocumentsPage {

    private static final String VIEWER = "classpath:META-INF/resources/webjars/swagger-ui/*/";
    private static final Resource FOLDER = new ClassPathResource("docs/");

    /** Swagger UI draws some of its icons as data URLs and sets some styles in place. */
    private static final String ONLY_FROM_HERE =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @Bean
    RouterFunction<ServerResponse> pageAndViewer(ResourcePatternResolver resources) throws IOException {
        Resource viewer = resources.getResources(VIEWER)[0];
        return RouterFunctions.route()
                .GET("/docs", DocumentsPage::page)
                .resources("/docs/viewer/*", viewer)
                .resources("/docs/*", FOLDER)
                .before(DocumentsPage::mayBeKept)
                .build();
    }

    private static Mono<ServerResponse> page(ServerRequest request) {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("Content-Security-Policy", ONLY_FROM_HERE)
                .bodyValue(new ClassPathResource("docs/index.html"));
    }

    private static ServerRequest mayBeKept(ServerRequest request) {
        request.exchange().getResponse().getHeaders().set(CACHE_CONTROL, "max-age=3600");
        return request;
    }
}
