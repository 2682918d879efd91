package io.ogtickets.order.config;

import io.ogtickets.platform.security.AccessRules;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The routes of order-service, and who may call them. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(info = @Info(title = "Orders", version = "v1", description = "Carts, orders, invoices and refunds."))
class AccessConfiguration {

    @Bean
    AccessRules accessRules() {
        return AccessRules.denyAllBut()
                .role(
                        "SPECTATOR",
                        HttpMethod.GET,
                        "/api/v1/orders",
                        "/api/v1/orders/{id}",
                        "/api/v1/orders/{id}/events",
                        "/api/v1/orders/{id}/invoice.pdf",
                        "/api/v1/orders/{id}/refunds/{refund}/credit-note.pdf")
                .role(
                        "SPECTATOR",
                        HttpMethod.POST,
                        "/api/v1/orders",
                        "/api/v1/orders/{id}/cancellation",
                        "/api/v1/orders/{id}/hold-extension",
                        "/api/v1/orders/{id}/refunds")
                .role(
                        "ADMINISTRATOR",
                        HttpMethod.POST,
                        "/api/v1/admin/orders/{id}/refunds",
                        "/api/v1/admin/orders/{id}/refunds/{refund}/retry")
                .role(
                        "ADMINISTRATOR",
                        HttpMethod.GET,
                        "/api/v1/admin/orders/refund-runs",
                        "/api/v1/admin/orders/refund-runs/{session}")
                .role("SPECTATOR", HttpMethod.GET, "/api/v1/cart", "/api/v1/cart/count")
                .role("SPECTATOR", HttpMethod.PUT, "/api/v1/cart")
                .role("SPECTATOR", HttpMethod.POST, "/api/v1/cart/items", "/api/v1/cart/merge")
                .role("SPECTATOR", HttpMethod.PATCH, "/api/v1/cart/items/{offerId}")
                .role("SPECTATOR", HttpMethod.DELETE, "/api/v1/cart/items/{offerId}")
                .role(
                        "ADMINISTRATOR",
                        HttpMethod.GET,
                        "/api/v1/admin/limits",
                        "/api/v1/admin/orders",
                        "/api/v1/admin/orders/{id}",
                        "/api/v1/admin/stats/offers",
                        "/api/v1/admin/stats/sales")
                .role("ADMINISTRATOR", HttpMethod.PUT, "/api/v1/admin/limits")
                .role("ADMINISTRATOR", HttpMethod.PUT, "/api/v1/admin/sessions/{code}/categories/{category}")
                .service("exports", HttpMethod.GET, "/internal/exports/{accountId}")
                .service("erasures", HttpMethod.POST, "/internal/erasures")
                .service("purchase-shares", HttpMethod.POST, "/internal/purchase-shares")
                .service("payment-start", HttpMethod.POST, "/internal/orders/{id}/payment-start");
    }
}
