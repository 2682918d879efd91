package io.ogtickets.validation.config;

import io.ogtickets.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may call what. A supervisor is a steward too. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessRules accessRules() {
        return AccessRules.denyAllBut()
                .role("STEWARD", HttpMethod.POST, "/api/v1/scans")
                .role("SUPERVISOR", HttpMethod.POST, "/api/v1/scans/{id}/override", "/api/v1/scans/{id}/undo")
                .role("STEWARD", HttpMethod.GET, "/api/v1/gates/time")
                .service("revocations", HttpMethod.POST, "/internal/revocations");
    }
}
