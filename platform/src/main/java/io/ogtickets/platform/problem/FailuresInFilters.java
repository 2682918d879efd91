package io.ogtickets.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What fails before or behind a controller is a 500 as well. The container would hand it to a page for errors, which nobody
 * may call: the caller would read that they have to sign in.
 */
final class FailuresInFilters extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(FailuresInFilters.class);

    private final ProblemResponses problems;

    FailuresInFilters(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            log.error("Answered 500", failure);
            response.reset();
            problems.failed(response);
        }
    }
}
