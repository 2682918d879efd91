package io.ogtickets.stripesimulator.api;

import io.ogtickets.stripesimulator.config.SimulatorProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Hands a controller the merchant's call as a {@link StripeRequest}. */
@Component
class StripeRequestResolver implements HandlerMethodArgumentResolver {

    private final SimulatorProperties properties;

    StripeRequestResolver(SimulatorProperties properties) {
        this.properties = properties;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(StripeRequest.class);
    }

    @Override
    public StripeRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        return new StripeRequest(
                request.getMethod() + " " + request.getRequestURI(),
                StripeForm.of(request.getParameterMap()),
                request.getHeader(StripeHeaders.IDEMPOTENCY_KEY),
                StripeHeaders.apiVersion(request, properties),
                publicUrl(request));
    }

    private String publicUrl(HttpServletRequest request) {
        URI configured = properties.publicUrl();
        return configured != null
                ? configured.toString()
                : ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }
}
