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
                .role("STEWARD", HttpMethod.POST, "/api/v1/scans", "/api/v1/scans/batch")
                .role("SUPERVISOR", HttpMethod.POST, "/api/v1/scans/{id}/override", "/api/v1/scans/{id}/undo")
                .role("SUPERVISOR", HttpMethod.GET, "/api/v1/gates/{session}/interventions")
                .role(
                        "STEWARD",
                        HttpMethod.GET,
                        "/api/v1/gates/time",
                        "/api/v1/gates/manifest",
                        "/api/v1/gates/manifest-keys",
                        "/api/v1/gates/{session}/live",
                        "/api/v1/gates/{session}/doubles")
                .role("ADMINISTRATOR", HttpMethod.GET, "/api/v1/admin/stats/admissions")
                .service("revocations", HttpMethod.POST, "/internal/revocations")
                .service("exports", HttpMethod.GET, "/internal/exports/{accountId}")
                .service("erasures", HttpMethod.POST, "/internal/erasures");
    }
}
