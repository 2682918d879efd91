package io.ogtickets.platform.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;

/** Says of every operation how it refuses as all of its form do. Reads what else is known of it by then. */
final class UsualRefusals implements OpenApiCustomizer {

    private static final Set<String> TEXT = Set.of("string", "null");

    @Override
    public void customise(OpenAPI document) {
        document.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> complete(path, operation)));
    }

    private static void complete(String path, Operation operation) {
        ProblemAnswers answers = new ProblemAnswers(operation);
        if (TokenScheme.isNeededFor(operation)) {
            answers.add(HttpStatus.UNAUTHORIZED, "unauthenticated");
            answers.add(HttpStatus.FORBIDDEN, "forbidden");
        }
        if (path.contains("{")) {
            answers.add(HttpStatus.NOT_FOUND, "not-found");
        }
        if (!hasOwnAnswerToWrongInput(operation)) {
            parameters(operation).forEach(parameter -> refuseWrong(parameter, answers));
            refuseWrongBody(operation, answers);
        }
        if (operation.getRequestBody() != null) {
            answers.add(HttpStatus.CONTENT_TOO_LARGE, "content-too-large");
        }
        answers.add(HttpStatus.TOO_MANY_REQUESTS, "rate-limited");
        answers.add(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable");
    }

    /** As OAuth's operations have. */
    private static boolean hasOwnAnswerToWrongInput(Operation operation) {
        @Nullable ApiResponse answer = operation.getResponses().get("400");
        return answer != null
                && answer.getContent() != null
                && !answer.getContent().containsKey(ProblemAnswers.TYPE);
    }

    private static void refuseWrong(Parameter parameter, ProblemAnswers answers) {
        if (parameter.getName().equals("Idempotency-Key")) {
            answers.add(HttpStatus.BAD_REQUEST, "idempotency-key-missing", "idempotency-key-invalid");
            answers.add(HttpStatus.CONFLICT, "request-in-progress");
            answers.add(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        } else if (mayBeWrong(parameter)) {
            answers.add(HttpStatus.BAD_REQUEST, "validation-failed");
        }
    }

    /** Any text will do for a path, and for a parameter that may be left out, unless more is said of it. */
    private static boolean mayBeWrong(Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        boolean mustBeThere = Boolean.TRUE.equals(parameter.getRequired())
                && !parameter.getIn().equals("path");
        boolean anyText = schema.getTypes() != null
                && TEXT.containsAll(schema.getTypes())
                && schema.getFormat() == null
                && schema.getEnum() == null
                && schema.getPattern() == null
                && schema.getMaxLength() == null;
        return mustBeThere || !anyText;
    }

    private static void refuseWrongBody(Operation operation, ProblemAnswers answers) {
        if (operation.getRequestBody() == null) {
            return;
        }
        boolean hasFields = operation.getRequestBody().getContent().values().stream()
                .anyMatch(content ->
                        content.getSchema() != null && content.getSchema().get$ref() != null);
        if (hasFields) {
            answers.add(HttpStatus.BAD_REQUEST, "malformed-request", "validation-failed");
            answers.add(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
        }
    }

    private static List<Parameter> parameters(Operation operation) {
        @Nullable List<Parameter> parameters = operation.getParameters();
        return Objects.requireNonNullElse(parameters, List.of());
    }
}
