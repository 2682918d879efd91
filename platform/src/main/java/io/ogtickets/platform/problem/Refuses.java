package io.ogtickets.platform.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The codes of the refusals that are an operation's own, by the family of {@link Refusal} that they belong to, for the API
 * document. What can be seen otherwise isn't named: that a token, a role or an Idempotency-Key is needed, that input may be
 * wrong, that there may be no such object.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {

    String[] malformed() default {};

    String[] unauthenticated() default {};

    String[] forbidden() default {};

    String[] notFound() default {};

    String[] conflict() default {};

    String[] preconditionFailed() default {};

    String[] unprocessable() default {};

    String[] tooMany() default {};

    /** Of {@link NeighbourUnavailable} with a code of its own. */
    String[] unavailable() default {};
}
