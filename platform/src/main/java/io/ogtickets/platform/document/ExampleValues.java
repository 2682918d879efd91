package io.ogtickets.platform.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Gives each text an example: one thing has one name everywhere, so one table of names serves all. */
final class ExampleValues implements OpenApiCustomizer {

    private final ResourceBundle values = ResourceBundle.getBundle("api-examples");

    @Override
    public void customise(OpenAPI document) {
        document.getComponents().getSchemas().forEach(this::completeProperties);
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .forEach(this::complete);
    }

    @SuppressWarnings("rawtypes") // as the library has it
    private void completeProperties(String name, Schema<?> schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            properties.forEach((property, type) -> complete(type, name + "." + property, property));
        }
    }

    private void complete(Parameter parameter) {
        if (parameter.getSchema() != null) {
            complete(parameter.getSchema(), parameter.getName());
        }
    }

    private void complete(Schema<?> schema, String... names) {
        Schema<?> text = schema.getItems() == null ? schema : schema.getItems();
        if (isAnyText(text)) {
            Stream.of(names)
                    .filter(values::containsKey)
                    .findFirst()
                    .ifPresent(name -> text.setExample(values.getString(name)));
        }
    }

    /** Those of a format or with listed values speak for themselves. */
    private static boolean isAnyText(Schema<?> schema) {
        return Set.of("string").equals(schema.getTypes())
                && schema.getFormat() == null
                && schema.getEnum() == null
                && schema.getExample() == null;
    }
}
