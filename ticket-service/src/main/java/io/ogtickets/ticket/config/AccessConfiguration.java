package io.ogtickets.ticket.config;

import io.ogtickets.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessRules accessRules() {
        return AccessRules.denyAllBut()
                .role("SPECTATOR", HttpMethod.GET, "/api/v1/tickets/**", "/api/v1/orders/{id}/tickets.pdf")
                .role(
                        "SPECTATOR",
                        HttpMethod.POST,
                        "/api/v1/tickets/{id}/transfer",
                        "/api/v1/transfers/{token}/acceptance")
                .role("SPECTATOR", HttpMethod.POST, "/api/v1/tickets/{id}/bindings")
                .role("SPECTATOR", HttpMethod.DELETE, "/api/v1/tickets/{id}/transfer")
                .service("ticket-keys", HttpMethod.GET, "/internal/ticket-keys")
                .service(
                        "exports",
                        HttpMethod.GET,
                        "/internal/exports/{accountId}",
                        "/internal/live-tickets/{accountId}")
                .service("erasures", HttpMethod.POST, "/internal/erasures");
    }
}
