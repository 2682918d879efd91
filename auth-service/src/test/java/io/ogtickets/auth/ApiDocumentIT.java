package io.ogtickets.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class ApiDocumentIT extends Scenario {

    @Test
    void theServiceDescribesItself() {
        ResponseEntity<String> document =
                http.get().uri("/v3/api-docs").retrieve().toEntity(String.class);

        assertThat(json(document).at("/openapi").asString()).startsWith("3.1");
        assertThat(json(document).at("/info/title").asString()).isEqualTo("Accounts");
        assertThat(json(document).at("/paths").propertyNames()).contains("/api/v1/accounts", "/api/v1/auth/login");
    }
}
