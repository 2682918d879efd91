package io.ogtickets.platform.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request or event that breaks a rule. It carries a stable code that clients may branch on, and becomes a problem
 * document at the edge. It is never used for an outage.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The family of a refusal; the web edge maps each to an HTTP status. */
    public enum Kind {
        MALFORMED,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        PRECONDITION_FAILED,
        UNPROCESSABLE,
        TOO_MANY
    }

    /** RFC 9457, and our code. */
    private static final Set<String> OF_EVERY_PROBLEM = Set.of("type", "title", "status", "detail", "instance", "code");

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> details = new LinkedHashMap<>();
    private @Nullable Duration retryAfter;

    public Refusal(Kind kind, String code, String message) {
        super(message, null, false, false);
        this.kind = kind;
        this.code = code;
    }

    public static Refusal malformed(String code, String message) {
        return new Refusal(Kind.MALFORMED, code, message);
    }

    /**
     * A field that isn't as it should be, where the form alone doesn't tell.
     *
     * @param wrong what is wrong with it, a key of the service's bundle {@code problems}
     */
    public static Refusal invalid(String field, String wrong) {
        return malformed("validation-failed", "Some fields are not as they should be.")
                .with("errors", List.of(new FieldProblem(field, wrong)));
    }

    public static Refusal unauthenticated(String code, String message) {
        return new Refusal(Kind.UNAUTHENTICATED, code, message);
    }

    public static Refusal forbidden(String code, String message) {
        return new Refusal(Kind.FORBIDDEN, code, message);
    }

    /** The object isn't there, or isn't the caller's to see: the two are never told apart. */
    public static Refusal notFound(String what) {
        return new Refusal(Kind.NOT_FOUND, "not-found", "There is no such " + what + ".");
    }

    public static Refusal conflict(String code, String message) {
        return new Refusal(Kind.CONFLICT, code, message);
    }

    public static Refusal unprocessable(String code, String message) {
        return new Refusal(Kind.UNPROCESSABLE, code, message);
    }

    /** Adds a member to the problem document, beside those that every one has. */
    public Refusal with(String name, Object value) {
        if (OF_EVERY_PROBLEM.contains(name)) {
            throw new IllegalArgumentException("A problem document has a member " + name + " of its own");
        }
        details.put(name, value);
        return this;
    }

    /** Says when the same request may succeed; it becomes the header {@code Retry-After}, in whole seconds, rounded up. */
    public Refusal retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public Map<String, Object> details() {
        return Map.copyOf(details);
    }
}
