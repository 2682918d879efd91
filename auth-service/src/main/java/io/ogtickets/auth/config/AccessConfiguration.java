package io.ogtickets.auth.config;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.ogtickets.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessRules accessRules() {
        return AccessRules.denyAllBut()
                .anyone(POST, "/api/v1/accounts", "/api/v1/accounts/activation", "/api/v1/auth/login")
                .anySignedIn(GET, "/api/v1/accounts/me")
                .service("user-shares", POST, "/internal/user-shares")
                .service("contacts", POST, "/internal/contacts");
    }
}
