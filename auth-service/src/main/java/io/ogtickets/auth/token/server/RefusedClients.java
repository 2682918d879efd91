package io.ogtickets.auth.token.server;

import io.ogtickets.auth.audit.application.SecurityJournal;
import io.ogtickets.auth.audit.domain.SecurityEvent;
import io.ogtickets.auth.audit.domain.SecurityEventKind;
import io.ogtickets.auth.throttle.application.Throttle;
import io.ogtickets.auth.throttle.request.ClientAddresses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Answers services, machines and apps whose secret is wrong (RFC 6749, section 5.2), and puts it on record. Whoever goes on
 * is told to wait, and fills the journal no more; the right secret is let in all the while, from wherever it comes, so that
 * nobody keeps a gate's device out by guessing in its name. A long random secret is not guessed.
 */
@Component
class RefusedClients implements AuthenticationFailureHandler {

    private final Throttle throttle;
    private final SecurityJournal journal;
    private final RegisteredClientRepository clients;
    private final OAuth2ErrorHttpMessageConverter answers = new OAuth2ErrorHttpMessageConverter();
    private final ClientSecretBasicAuthenticationConverter basic = new ClientSecretBasicAuthenticationConverter();

    RefusedClients(Throttle throttle, SecurityJournal journal, RegisteredClientRepository clients) {
        this.throttle = throttle;
        this.journal = journal;
        this.clients = clients;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        SecurityContextHolder.clearContext();
        String error = ((OAuth2AuthenticationException) cause).getError().getErrorCode();
        boolean guessed = error.equals(OAuth2ErrorCodes.INVALID_CLIENT);
        write(response, error, guessed ? refused(request, response) : HttpStatus.BAD_REQUEST);
    }

    private HttpStatus refused(HttpServletRequest request, HttpServletResponse response) {
        Duration wait = throttle.onWrongSecret(ClientAddresses.of(request));
        if (wait.isPositive()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        SecurityEvent event = SecurityEvent.of(SecurityEventKind.CLIENT_REFUSED, null);
        journal.record(named(request).map(id -> event.with("client", id)).orElse(event));
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"OG-Tickets\"");
        }
        return HttpStatus.UNAUTHORIZED;
    }

    /** Only a name of the settings: what else somebody types may be anything. */
    private Optional<String> named(HttpServletRequest request) {
        return Optional.ofNullable(shown(request))
                .filter(id -> !id.isBlank())
                .map(clients::findByClientId)
                .map(RegisteredClient::getClientId);
    }

    private @Nullable String shown(HttpServletRequest request) {
        try {
            @Nullable Authentication header = basic.convert(request);
            return header == null ? request.getParameter("client_id") : header.getName();
        } catch (OAuth2AuthenticationException unreadable) {
            return null;
        }
    }

    private void write(HttpServletResponse response, String error, HttpStatus status) throws IOException {
        try (ServletServerHttpResponse answer = new ServletServerHttpResponse(response)) {
            answer.setStatusCode(status);
            // No more than the code, as Spring Authorization Server answers by itself.
            answers.write(new OAuth2Error(error), null, answer);
        }
    }
}
