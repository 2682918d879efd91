package io.ogtickets.auth.token.server;

import io.ogtickets.auth.family.domain.Granted;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has people sign in at the authorization endpoint. The page sends the app's request back as it came, with the sign-in
 * beside it: so a sign-in is for that very request, and there is no session to keep or to ride on.
 */
final class SignInStep extends OncePerRequestFilter implements AuthenticationEntryPoint {

    /** Where Spring Authorization Server leaves a request that it has looked at and found right. */
    private static final String IN_ORDER = OAuth2AuthorizationCodeRequestAuthenticationToken.class.getName();

    private final SignInPage page;
    private final RegisteredClientRepository clients;
    private final AnswersToApps answers;

    SignInStep(SignInPage page, RegisteredClientRepository clients, AnswersToApps answers) {
        this.page = page;
        this.clients = clients;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(IN_ORDER) instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked
                && page.isSentBack(request)) {
            Optional<Granted> granted = page.signIn(appOf(asked), request, response);
            if (granted.isEmpty()) {
                return;
            }
            SecurityContextHolder.setContext(new SecurityContextImpl(person(granted.get())));
            // It was read before anybody was signed in; the endpoint reads it anew.
            request.removeAttribute(IN_ORDER);
        }
        chain.doFilter(request, response);
    }

    /** For whoever has yet to sign in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (!(request.getAttribute(IN_ORDER) instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked)) {
            page.refuse(request, response);
        } else if ("none".equals(asked.getAdditionalParameters().get("prompt"))) {
            answers.onAuthenticationFailure(
                    request,
                    response,
                    new OAuth2AuthorizationCodeRequestAuthenticationException(
                            new OAuth2Error("login_required"), asked));
        } else {
            page.show(appOf(asked), request, response);
        }
    }

    private SignInPage.App appOf(OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
        String name = Objects.requireNonNull(clients.findByClientId(asked.getClientId()))
                .getClientName();
        return new SignInPage.App(name, asked.getScopes());
    }

    private static SignedInPerson person(Granted granted) {
        return new SignedInPerson(granted.account(), granted.family(), granted.signedInAt());
    }
}
