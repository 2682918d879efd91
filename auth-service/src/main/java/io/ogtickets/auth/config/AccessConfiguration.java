package io.ogtickets.auth.config;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.ogtickets.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessRules accessRules() {
        return AccessRules.denyAllBut()
                .anyone(POST, "/api/v1/accounts", "/api/v1/accounts/activation", "/api/v1/auth/login")
                .anyone(
                        POST,
                        "/api/v1/accounts/activation/resend",
                        "/api/v1/accounts/password-reset",
                        "/api/v1/accounts/password-reset/confirmation",
                        "/api/v1/accounts/email-change/confirmation",
                        "/api/v1/accounts/invitation/acceptance")
                .anySignedIn(
                        GET, "/api/v1/accounts/me", "/api/v1/accounts/me/security-events", "/api/v1/accounts/me/export")
                .anySignedIn(DELETE, "/api/v1/accounts/me")
                .anySignedIn(PATCH, "/api/v1/accounts/me")
                .anySignedIn(PUT, "/api/v1/accounts/me/password")
                .anySignedIn(POST, "/api/v1/accounts/me/email")
                .role(
                        "ADMINISTRATOR",
                        GET,
                        "/api/v1/admin/audit",
                        "/api/v1/admin/accounts",
                        "/api/v1/admin/accounts/{id}",
                        "/api/v1/admin/accounts/{id}/erasure")
                .role("ADMINISTRATOR", POST, "/api/v1/admin/accounts")
                .role(
                        "ADMINISTRATOR",
                        PUT,
                        "/api/v1/admin/accounts/{id}/role",
                        "/api/v1/admin/accounts/{id}/venues",
                        "/api/v1/admin/accounts/{id}/lock")
                .role("ADMINISTRATOR", DELETE, "/api/v1/admin/accounts/{id}/lock")
                .anyone(POST, "/api/v1/auth/refresh", "/api/v1/auth/logout")
                .anyone(POST, "/api/v1/auth/passkeys/options", "/api/v1/auth/passkeys/login")
                .anySignedIn(POST, "/api/v1/auth/step-up", "/api/v1/auth/step-up/options")
                .anySignedIn(POST, "/api/v1/accounts/me/passkeys", "/api/v1/accounts/me/passkeys/options")
                .anySignedIn(GET, "/api/v1/accounts/me/passkeys")
                .anySignedIn(PATCH, "/api/v1/accounts/me/passkeys/{id}")
                .anySignedIn(DELETE, "/api/v1/accounts/me/passkeys/{id}")
                .anySignedIn(POST, "/api/v1/accounts/me/totp", "/api/v1/accounts/me/totp/confirmation")
                .anySignedIn(DELETE, "/api/v1/accounts/me/totp")
                .anySignedIn(GET, "/api/v1/accounts/me/devices")
                .anySignedIn(DELETE, "/api/v1/accounts/me/devices", "/api/v1/accounts/me/devices/{id}")
                .anySignedInWithin("openid", GET, "/oauth2/userinfo")
                .anySignedInWithin("openid", POST, "/oauth2/userinfo")
                .service("user-shares", POST, "/internal/user-shares")
                .service("contacts", POST, "/internal/contacts");
    }
}
