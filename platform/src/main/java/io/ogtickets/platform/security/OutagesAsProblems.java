package io.ogtickets.platform.security;

import io.ogtickets.platform.problem.ProblemResponses;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;

/** Lets the entry point answer 503 when no token can be checked because auth-service's keys are out of reach. */
final class OutagesAsProblems implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

    private final ProblemResponses problems;

    OutagesAsProblems(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
        AuthenticationEntryPointFailureHandler handler = new AuthenticationEntryPointFailureHandler(problems);
        handler.setRethrowAuthenticationServiceException(false);
        filter.setAuthenticationFailureHandler(handler);
        return filter;
    }
}
