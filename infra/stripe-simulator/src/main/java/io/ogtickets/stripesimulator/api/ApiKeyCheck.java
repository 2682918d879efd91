package io.ogtickets.stripesimulator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ogtickets.stripesimulator.config.SimulatorProperties;
import io.ogtickets.stripesimulator.domain.StripeFailure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets only the merchant's secret key in, and sets the headers that every answer of the API carries. */
@Component
class ApiKeyCheck implements HandlerInterceptor {

    private static final String BEARER = "Bearer ";

    private final SimulatorProperties properties;

    ApiKeyCheck(SimulatorProperties properties) {
        this.properties = properties;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(
                StripeHeaders.REQUEST_ID, "req_" + UUID.randomUUID().toString().replace("-", ""));
        response.setHeader(StripeHeaders.STRIPE_VERSION, StripeHeaders.apiVersion(request, properties));
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw StripeFailure.unauthorized(
                    "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
        }
        if (!isSecretKey(authorization.substring(BEARER.length()).strip())) {
            throw StripeFailure.unauthorized("Invalid API Key provided.");
        }
        return true;
    }

    private boolean isSecretKey(String key) {
        return MessageDigest.isEqual(key.getBytes(UTF_8), properties.secretKey().getBytes(UTF_8));
    }
}
