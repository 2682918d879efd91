package io.ogtickets.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Answers what Spring Security refuses, before any controller, as problem documents. */
public final class ProblemResponses implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemResponses.class);
    /** {@code /api/v1/orders}, the empty one before the first slash included. */
    private static final int SEGMENTS = 4;

    private final Problems problems;
    private final JsonMapper json;

    ProblemResponses(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            write(response, HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable");
            return;
        }
        if (cause instanceof InvalidBearerTokenException refused) {
            log.info(
                    "Token refused: {} {}, since {}",
                    request.getMethod(),
                    beginningOf(request.getRequestURI()),
                    NestedExceptionUtils.getMostSpecificCause(refused).toString());
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(response, HttpStatus.UNAUTHORIZED, "unauthenticated");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        log.warn(
                "Denied: {} {} to {}",
                request.getMethod(),
                beginningOf(request.getRequestURI()),
                Optional.ofNullable(request.getUserPrincipal())
                        .map(Principal::getName)
                        .orElse("nobody"));
        write(response, HttpStatus.FORBIDDEN, "forbidden");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException cause)
            throws IOException {
        write(response, HttpStatus.BAD_REQUEST, "malformed-request");
    }

    void failed(HttpServletResponse response) throws IOException {
        write(response, HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
    }

    /** Which resource it was: what comes further behind may be a secret, as in a link. */
    private static String beginningOf(String path) {
        return Stream.of(path.split("/", -1)).limit(SEGMENTS).collect(Collectors.joining("/"));
    }

    private void write(HttpServletResponse response, HttpStatus status, String code) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problems.of(status, code, null));
    }
}
