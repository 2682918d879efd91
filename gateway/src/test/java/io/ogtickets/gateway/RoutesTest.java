package io.ogtickets.gateway;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class RoutesTest {

    @Autowired
    private WebTestClient client;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/accounts                                | auth-service
            /api/v1/accounts/activation                     | auth-service
            /api/v1/auth/login                              | auth-service
            /oauth2/authorize                               | auth-service
            /oauth2/token                                   | auth-service
            /oauth2/revoke                                  | auth-service
            /oauth2/userinfo                                | auth-service
            /oauth2/jwks                                    | auth-service
            /.well-known/oauth-authorization-server         | auth-service
            /.well-known/openid-configuration               | auth-service
            /api/v1/admin/accounts                          | auth-service
            /api/v1/admin/audit                             | auth-service
            /api/v1/sports                                  | catalog-service
            /api/v1/venues                                  | catalog-service
            /api/v1/sessions?sport=SWM&page=1               | catalog-service
            /api/v1/sessions/SWM-0727-1100                  | catalog-service
            /api/v1/offers?session=SWM-0727-1100            | catalog-service
            /api/v1/admin/sessions                          | catalog-service
            /api/v1/admin/sessions/SWM-0727-1100            | catalog-service
            /api/v1/admin/sessions/SWM-0727-1100/cancellation | catalog-service
            /api/v1/admin/offers                            | catalog-service
            /api/v1/admin/offers/1                          | catalog-service
            /api/v1/cart                                    | order-service
            /api/v1/cart/items/1                            | order-service
            /api/v1/orders                                  | order-service
            /api/v1/orders/1                                | order-service
            /api/v1/orders/1/invoice.pdf                    | order-service
            /api/v1/admin/sessions/SWM-0727-1100/categories/A | order-service
            /api/v1/admin/orders                            | order-service
            /api/v1/admin/limits                            | order-service
            /api/v1/admin/stats/offers                      | order-service
            /api/v1/admin/stats/sales                       | order-service
            /api/v1/payments                                | payment-service
            /api/v1/webhooks/stripe                         | payment-service
            /api/v1/orders/1/tickets.pdf                    | ticket-service
            /api/v1/tickets/1/qr.svg                        | ticket-service
            /api/v1/transfers/t0ken/acceptance              | ticket-service
            /api/v1/scans                                   | validation-service
            /api/v1/gates/SWM-0727-1100/live                | validation-service
            /api/v1/admin/stats/admissions                  | validation-service
            """)
    void leadsEachPathToTheServiceThatAnswersIt(String path, String service) {
        client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo(service)
                .jsonPath("$.target")
                .isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v1",
                "/oauth2/introspect",
                "/.well-known/other",
                "/api/v1/webhooks",
                "/api/v1/webhooks/other",
                "/api/v1/admin",
                "/api/v1/admin/stats",
                "/api/v2/orders",
                "/order-service/api/v1/orders",
                "/v3/api-docs",
                "/actuator",
                "/actuator/prometheus",
                "/actuator/gateway/routes",
                "/actuator/env"
            })
    void leadsNowhereElse(String path) {
        client.get().uri(path).exchange().expectStatus().isNotFound();
    }

    @Test
    void tellsItsHealthToAnyone() {
        client.get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP")
                .jsonPath("$.components")
                .doesNotExist();
    }
}
