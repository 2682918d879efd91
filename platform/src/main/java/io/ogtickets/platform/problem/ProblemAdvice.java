package io.ogtickets.platform.problem;

import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.DatabindException;

/** The one place where failures become problem documents. A 500 reveals nothing. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_SOON_SECONDS = "2";
    /** What PostgreSQL has no room for came from the client: a NUL in a text, a date beyond its calendar. */
    private static final Set<String> NOT_STORABLE = Set.of("22021", "22008");

    private final Problems problems;
    private final FieldProblems fields;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
        this.fields = new FieldProblems(problems);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        ProblemDetail problem = problems.of(refusal);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        refusal.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, secondsRoundedUp(wait)));
        return answer.body(problem);
    }

    /** Left to Spring Security, whose entry points and firewall answer in the same form. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class, RequestRejectedException.class})
    @SuppressWarnings("DoNotCallSuggester")
    void security(Exception denied) throws Exception {
        throw denied;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(ConstraintViolationException invalid) {
        return answer(invalidInput(fields.of(invalid)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException mismatch) {
        return answer(invalidInput(fields.of(mismatch)));
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> failed(Exception failure) {
        if (Outages.isOutage(failure)) {
            return unavailable(failure);
        }
        if (isNotStorable(failure)) {
            return answer(invalidInput(List.of()));
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        log.error("Answered 500", failure);
        return answer(problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", null));
    }

    private ResponseEntity<ProblemDetail> unavailable(Exception outage) {
        log.warn(
                "Answered 503: {}, from {}",
                outage.toString(),
                NestedExceptionUtils.getMostSpecificCause(outage).toString());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SOON_SECONDS)
                .body(problems.of(HttpStatus.SERVICE_UNAVAILABLE, codeOf(outage), null));
    }

    private static String codeOf(Exception outage) {
        return outage instanceof NeighbourUnavailable neighbour ? neighbour.code() : "service-unavailable";
    }

    private static boolean isNotStorable(Exception failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException refused
                && refused.getSQLState() != null
                && NOT_STORABLE.contains(refused.getSQLState());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return body(invalidInput(fields.of(invalid)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return body(invalidInput(fields.of(missing)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return body(invalidInput(fields.of(invalid)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (unreadable.getCause() instanceof DatabindException mismatch
                && !mismatch.getPath().isEmpty()) {
            return body(invalidInput(fields.of(mismatch)));
        }
        return body(problems.of(HttpStatus.BAD_REQUEST, "malformed-request", "The body can't be read as JSON."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode statusCode,
            WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(statusCode.value());
        ProblemDetail problem = problems.of(status, codeOf(status), null);
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    private ProblemDetail invalidInput(List<FieldProblem> errors) {
        ProblemDetail problem = problems.of(HttpStatus.BAD_REQUEST, "validation-failed", null);
        problem.setProperty("errors", errors);
        return problem;
    }

    private static String codeOf(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case CONTENT_TOO_LARGE -> "content-too-large";
            case SERVICE_UNAVAILABLE -> "service-unavailable";
            default -> status.is5xxServerError() ? "internal-error" : "malformed-request";
        };
    }

    private static String secondsRoundedUp(Duration wait) {
        return Long.toString(wait.plusSeconds(1).minusNanos(1).toSeconds());
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static ResponseEntity<Object> body(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
