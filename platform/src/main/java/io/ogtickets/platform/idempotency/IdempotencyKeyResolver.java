package io.ogtickets.platform.idempotency;

import io.ogtickets.platform.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code Idempotency-Key} into an {@link IdempotencyKey}. */
final class IdempotencyKeyResolver implements HandlerMethodArgumentResolver {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        @Nullable String value = request.getHeader(HEADER);
        if (value == null || value.isBlank()) {
            throw Refusal.malformed("idempotency-key-missing", "This call needs the header " + HEADER + ".");
        }
        if (!PRINTABLE.matcher(value).matches()) {
            throw Refusal.malformed(
                    "idempotency-key-invalid", HEADER + " is 1 to 255 printable ASCII characters without spaces.");
        }
        @Nullable Principal caller = request.getUserPrincipal();
        HttpServletRequest http = (HttpServletRequest) request.getNativeRequest();
        return new IdempotencyKey(
                caller == null ? "" : caller.getName(), http.getMethod() + " " + http.getRequestURI(), value);
    }
}
