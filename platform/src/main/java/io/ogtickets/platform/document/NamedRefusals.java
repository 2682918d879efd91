package io.ogtickets.platform.document;

import io.ogtickets.platform.problem.Refuses;
import io.swagger.v3.oas.models.Operation;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/** Says of an operation how it refuses where only its controller can tell: by {@link Refuses}. */
final class NamedRefusals implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        @Nullable Refuses named = handler.getMethodAnnotation(Refuses.class);
        if (named != null) {
            ProblemAnswers answers = new ProblemAnswers(operation);
            answers.add(HttpStatus.BAD_REQUEST, named.malformed());
            answers.add(HttpStatus.UNAUTHORIZED, named.unauthenticated());
            answers.add(HttpStatus.FORBIDDEN, named.forbidden());
            answers.add(HttpStatus.NOT_FOUND, named.notFound());
            answers.add(HttpStatus.CONFLICT, named.conflict());
            answers.add(HttpStatus.PRECONDITION_FAILED, named.preconditionFailed());
            answers.add(HttpStatus.UNPROCESSABLE_CONTENT, named.unprocessable());
            answers.add(HttpStatus.TOO_MANY_REQUESTS, named.tooMany());
            answers.add(HttpStatus.SERVICE_UNAVAILABLE, named.unavailable());
        }
        return operation;
    }
}
