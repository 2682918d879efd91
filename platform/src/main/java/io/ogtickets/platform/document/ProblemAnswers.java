package io.ogtickets.platform.document;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The refusals of one operation: for each status a problem document, and for each code an example under its name. */
record ProblemAnswers(Operation operation) {

    static final String TYPE = "application/problem+json";

    private static final Set<HttpStatus> COME_AGAIN =
            Set.of(HttpStatus.TOO_MANY_REQUESTS, HttpStatus.SERVICE_UNAVAILABLE);

    void add(HttpStatus status, String... codes) {
        for (String code : codes) {
            Map<String, ApiResponse> answers = operation.getResponses();
            ApiResponse answer = answers.computeIfAbsent(String.valueOf(status.value()), _ -> answer(status));
            answer.getContent()
                    .computeIfAbsent(TYPE, _ -> new MediaType().schema(new Schema<>().$ref(ProblemSchema.NAME)))
                    .addExamples(code, new Example().$ref("#/components/examples/" + code));
        }
    }

    private static ApiResponse answer(HttpStatus status) {
        ApiResponse answer =
                new ApiResponse().description(status.getReasonPhrase()).content(new Content());
        if (COME_AGAIN.contains(status)) {
            answer.addHeaderObject(
                    HttpHeaders.RETRY_AFTER,
                    new Header().description("In seconds").schema(new IntegerSchema()));
        }
        return answer;
    }
}
