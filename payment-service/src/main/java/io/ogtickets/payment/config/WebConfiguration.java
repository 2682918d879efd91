package io.ogtickets.payment.config;

import io.ogtickets.platform.security.AccessRules;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(info = @Info(title = "Payments", version = "v1", description = "Paying by card on Stripe's pages."))
class WebConfiguration {

    @Bean
    AccessRules accessRules() {
        return AccessRules.denyAllBut()
                .role("SPECTATOR", HttpMethod.POST, "/api/v1/payments")
                .role("SPECTATOR", HttpMethod.GET, "/api/v1/payments/{id}")
                .role("ADMINISTRATOR", HttpMethod.GET, "/api/v1/admin/payments/report", "/api/v1/admin/payments/health")
                .service("exports", HttpMethod.GET, "/internal/exports/{accountId}")
                .service("erasures", HttpMethod.POST, "/internal/erasures")
                // Stripe has no token of ours; the signature decides.
                .anyone(HttpMethod.POST, "/api/v1/webhooks/stripe");
    }
}
