package io.ogtickets.platform.document;

import io.ogtickets.platform.problem.Problems;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Shows each code that an operation names once, as the service itself would answer it in English. */
record ProblemExamples(Problems problems) implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().entrySet().stream())
                .forEach(answer -> show(answer.getKey(), answer.getValue(), document.getComponents()));
    }

    private void show(String status, ApiResponse answer, Components components) {
        @Nullable
        MediaType problem =
                answer.getContent() == null ? null : answer.getContent().get(ProblemAnswers.TYPE);
        if (problem != null && problem.getExamples() != null) {
            problem.getExamples()
                    .keySet()
                    .forEach(code -> components.addExamples(code, new Example().value(example(status, code))));
        }
    }

    private Map<String, Object> example(String status, String code) {
        ProblemDetail problem = problems.of(HttpStatus.valueOf(Integer.parseInt(status)), code, null, Locale.ENGLISH);
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "about:blank");
        example.put("title", Objects.requireNonNullElse(problem.getTitle(), code));
        example.put("status", problem.getStatus());
        if (problem.getDetail() != null) {
            example.put("detail", problem.getDetail());
        }
        example.put("code", code);
        return example;
    }
}
