package io.ogtickets.auth.token.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Sends the browser back to the app, with a code or an error, and with our name in both (RFC 9207), so that an app that
 * also asks others can't be made to mix us up.
 */
@Component
class AnswersToApps implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final String issuer;
    private final SignInPage page;

    AnswersToApps(@Value("${og.security.issuer}") String issuer, SignInPage page) {
        this.issuer = issuer;
        this.page = page;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked =
                (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
        String code = Objects.requireNonNull(asked.getAuthorizationCode()).getTokenValue();
        send(response, asked, Objects.requireNonNull(asked.getRedirectUri()), "code", code);
    }

    /** An address that isn't the app's own is sent nobody and nothing. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        OAuth2AuthorizationCodeRequestAuthenticationException refused =
                (OAuth2AuthorizationCodeRequestAuthenticationException) cause;
        @Nullable
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = refused.getAuthorizationCodeRequestAuthentication();
        @Nullable String redirectUri = asked == null ? null : asked.getRedirectUri();
        if (asked == null || redirectUri == null || redirectUri.isBlank()) {
            page.refuse(request, response);
        } else {
            send(response, asked, redirectUri, "error", refused.getError().getErrorCode());
        }
    }

    /** 303, so that no browser ever sends the password on with it (RFC 9700, section 4.12). */
    private void send(
            HttpServletResponse response,
            OAuth2AuthorizationCodeRequestAuthenticationToken asked,
            String redirectUri,
            String name,
            String value) {
        UriComponentsBuilder answer = UriComponentsBuilder.fromUriString(redirectUri)
                .queryParam(name, UriUtils.encode(value, UTF_8))
                .queryParam("iss", UriUtils.encode(issuer, UTF_8));
        if (asked.getState() != null) {
            answer.queryParam("state", UriUtils.encode(asked.getState(), UTF_8));
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, answer.build(true).toUriString());
    }
}
