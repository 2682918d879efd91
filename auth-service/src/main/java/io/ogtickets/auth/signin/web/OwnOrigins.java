package io.ogtickets.auth.signin.web;

import io.ogtickets.platform.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Keeps other sites from using a visitor's cookies, besides {@code SameSite=Strict}: browsers name the origin in every
 * POST, and no page can forge it (OWASP, Cross-Site Request Forgery Prevention). What is no browser names none.
 */
@Component
class OwnOrigins {

    private final Set<String> own;

    OwnOrigins(@Value("${og.public-url}") String publicUrl, @Value("${og.auth.allowed-origins}") List<String> allowed) {
        this.own = new HashSet<>(allowed);
        own.add(publicUrl);
    }

    /** Refuses with {@code origin-refused}. */
    void demand(HttpServletRequest request) {
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        boolean ours = origin == null ? site == null || site.equals("none") : own.contains(origin);
        if (!ours && !"same-origin".equals(site)) {
            throw Refusal.forbidden("origin-refused", "Pages of this origin may not do that.");
        }
    }
}
