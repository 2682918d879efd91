package io.ogtickets.platform.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Says how every refusal looks, and what fails otherwise: an RFC 9457 problem document, with a code. */
final class ProblemSchema implements OpenApiCustomizer {

    static final String NAME = "Problem";
    private static final String TITLE = ".title";
    private static final List<String> BUNDLES = List.of("platform-problems", "problems");

    @Override
    public void customise(OpenAPI document) {
        document.getComponents().addSchemas(NAME, problem());
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(ProblemSchema::mayRefuse);
    }

    private static void mayRefuse(Operation operation) {
        operation
                .getResponses()
                .addApiResponse(
                        ApiResponses.DEFAULT,
                        new ApiResponse()
                                .description("Refused for another reason, or failed")
                                .content(new Content()
                                        .addMediaType(
                                                ProblemAnswers.TYPE,
                                                new MediaType()
                                                        .schema(new Schema<>().$ref(NAME))
                                                        .example(example()))));
    }

    private static Map<String, Object> example() {
        return Map.of(
                "type", "about:blank",
                "status", 500,
                "title", "Internal error",
                "detail", "Something went wrong on our side.",
                "code", "internal-error");
    }

    private static Schema<?> problem() {
        Schema<?> problem = new ObjectSchema();
        problem.setDescription("RFC 9457");
        problem.addProperty("type", new StringSchema());
        problem.addProperty("title", text("In the language of Accept-Language"));
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", text("In the language of Accept-Language"));
        problem.addProperty("code", text("Stable, one of: " + codes()));
        problem.addProperty("errors", errors());
        problem.setRequired(List.of("title", "status", "code"));
        return problem;
    }

    private static Schema<?> errors() {
        Schema<?> error = new ObjectSchema();
        error.addProperty("field", new StringSchema());
        error.addProperty("message", text("In the language of Accept-Language"));
        Schema<?> errors = new ArraySchema();
        errors.setItems(error);
        errors.setDescription("What is wrong with the input, for validation-failed");
        return errors;
    }

    private static Schema<?> text(String description) {
        Schema<?> text = new StringSchema();
        text.setDescription(description);
        return text;
    }

    private static String codes() {
        return BUNDLES.stream()
                .flatMap(ProblemSchema::keys)
                .filter(key -> key.endsWith(TITLE))
                .map(key -> key.substring(0, key.length() - TITLE.length()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> keys(String bundle) {
        try {
            return ResourceBundle.getBundle(bundle, Locale.ROOT).keySet().stream();
        } catch (MissingResourceException _) {
            return Stream.empty();
        }
    }
}
