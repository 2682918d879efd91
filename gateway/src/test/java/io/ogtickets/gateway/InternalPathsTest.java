package io.ogtickets.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class InternalPathsTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/purchase-shares",
                "//internal/purchase-shares",
                "/internal;x=y/purchase-shares",
                "/%69nternal/purchase-shares",
                "/%2finternal/purchase-shares",
                "/INTERNAL/purchase-shares",
                "/./internal/purchase-shares",
                "/api/v1/../../internal/purchase-shares",
                "/api/v1/orders/../../../internal/purchase-shares",
                "/api/v1/orders/..;/..;/..;/internal/purchase-shares",
                "/api/v1/orders/..;x=y/..;/..;/internal/purchase-shares",
                "/api/v1/orders/%2e%2e/%2e%2e/%2e%2e/internal/purchase-shares",
                "/api/v1/orders/%252e%252e/%252e%252e/%252e%252e/internal/purchase-shares",
                "/api/v1/orders/..%2f..%2f..%2finternal/purchase-shares",
                "/api/v1/orders/..%5c..%5c..%5cinternal/purchase-shares",
                "/api/v1/orders//../../../internal/purchase-shares",
                "/api/v1/orders;/../../../internal/purchase-shares",
                "/api/v1/orders/%00/internal/purchase-shares",
                "/.well-known/../internal/user-shares",
                "/oauth2/..;/internal/user-shares",
                "http://order-service/internal/purchase-shares",
                "http://order-service//internal/purchase-shares"
            })
    void areOutOfReachInEveryDisguise(String target) throws IOException {
        assertThat(new RawRequest(port, target).send())
                .startsWith("HTTP/1.1 404 ")
                .contains("application/problem+json")
                .contains("\"code\":\"not-found\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/orders/..\\..\\internal", "/api/v1/orders/a b", "/api/v1/orders/%zz"})
    void whatIsNoAddressAtAllReachesNoService(String target) throws IOException {
        assertThat(new RawRequest(port, target).send()).containsPattern("^HTTP/1.1 4\\d\\d ");
    }
}
