package io.ogtickets.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Makes RFC 9457 problem details with a stable {@code code}. Titles and details are looked up in the caller's language
 * as {@code <code>.title} and {@code <code>.detail} in the bundles {@code platform-problems} and {@code problems}.
 */
public final class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    public ProblemDetail of(HttpStatus status, String code, @Nullable String detail) {
        return of(status, code, detail, LocaleContextHolder.getLocale());
    }

    /** For a reader whose language is known. */
    public ProblemDetail of(HttpStatus status, String code, @Nullable String detail, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(messages.getMessage(code + ".title", null, status.getReasonPhrase(), locale));
        problem.setDetail(messages.getMessage(code + ".detail", null, detail, locale));
        problem.setProperty("code", code);
        return problem;
    }

    /** A short text of the bundles, in the caller's language, such as what is wrong with a field. */
    String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    public ProblemDetail of(Refusal refusal) {
        return of(refusal, LocaleContextHolder.getLocale());
    }

    /** For a caller whose language is known, away from the caller's thread. */
    public ProblemDetail of(Refusal refusal, Locale locale) {
        ProblemDetail problem = of(statusOf(refusal.kind()), refusal.code(), refusal.getMessage(), locale);
        refusal.details().forEach((name, value) -> problem.setProperty(name, inWords(value, locale)));
        return problem;
    }

    /** What is wrong with a field may be said by the key of a text. */
    private Object inWords(Object detail, Locale locale) {
        return switch (detail) {
            case List<?> list ->
                list.stream().map(item -> inWords(item, locale)).toList();
            case FieldProblem(String field, String wrong) ->
                new FieldProblem(
                        field, Objects.requireNonNullElse(messages.getMessage(wrong, null, wrong, locale), wrong));
            default -> detail;
        };
    }

    private static HttpStatus statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case PRECONDITION_FAILED -> HttpStatus.PRECONDITION_FAILED;
            case UNPROCESSABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
