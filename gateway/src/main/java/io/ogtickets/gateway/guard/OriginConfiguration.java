package io.ogtickets.gateway.guard;

import io.ogtickets.gateway.problem.Problem;
import io.ogtickets.gateway.problem.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;

@Configuration(proxyBeanMethods = false)
class OriginConfiguration {

    @Bean
    @Order(Guards.ORIGINS)
    CorsWebFilter onlyKnownOrigins(GuardProperties settings) {
        CorsConfiguration rules = rules(settings);
        return new CorsWebFilter(_ -> rules, new RefusingCorsProcessor());
    }

    private static CorsConfiguration rules(GuardProperties settings) {
        List<String> origins = new ArrayList<>(settings.allowedOrigins());
        origins.add(settings.publicUrl());
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(origins);
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        rules.setAllowedHeaders(List.of(
                "Accept",
                "Accept-Language",
                "Authorization",
                "Content-Type",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match"));
        rules.setExposedHeaders(List.of("ETag", "Location", "Manifest-Signature", "Retry-After"));
        rules.setAllowCredentials(true);
        rules.setMaxAge(Duration.ofMinutes(10));
        return rules;
    }

    /** Answers a foreign origin with a problem document instead of an empty 403. */
    private static final class RefusingCorsProcessor extends DefaultCorsProcessor {

        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            throw new Refused(Problem.ORIGIN_REFUSED);
        }
    }
}
