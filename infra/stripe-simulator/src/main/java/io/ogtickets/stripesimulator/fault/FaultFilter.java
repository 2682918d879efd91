package io.ogtickets.stripesimulator.fault;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Strikes calls of the API with the troubles that are ordered. */
@Component
class FaultFilter extends OncePerRequestFilter {

    private final Faults faults;

    FaultFilter(Faults faults) {
        this.faults = faults;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Fault fault = faults.strikingCall(request.getRequestURI()).orElse(null);
        if (fault == null) {
            chain.doFilter(request, response);
            return;
        }
        switch (fault.kind()) {
            case ERROR -> refuse(response, fault.status());
            case LOST_ANSWER -> loseAnswer(request, response, chain);
            default -> answerLate(request, response, chain, fault.delay());
        }
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter()
                .write("{\"error\":{\"type\":\"api_error\",\"message\":\"The simulator was told to fail.\"}}");
    }

    /** Acts, and is slow to say so. */
    private static void answerLate(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Duration delay)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        try {
            Thread.sleep(delay);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        held.copyBodyToResponse();
    }

    /** Sends the first byte only: were all of it missing, the JDK's client would ask again by itself. */
    private static void loseAnswer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new ContentCachingResponseWrapper(response));
        response.setContentLength(1_000);
        response.getOutputStream().write('{');
        response.flushBuffer();
        // Tomcat closes the connection of a request that fails after its answer has begun.
        throw new IOException("The simulator was told to lose this answer.");
    }
}
