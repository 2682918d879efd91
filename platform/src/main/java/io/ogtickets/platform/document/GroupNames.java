package io.ogtickets.platform.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Calls a group of operations {@code Sign in} where springdoc names it {@code sign-in-controller} after its class. */
final class GroupNames implements OpenApiCustomizer {

    private static final String CONTROLLER = "-controller";

    @Override
    public void customise(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(GroupNames::rename);
    }

    private static void rename(Operation operation) {
        operation.setTags(operation.getTags().stream().map(GroupNames::inWords).toList());
    }

    private static String inWords(String group) {
        if (!group.endsWith(CONTROLLER)) {
            return group;
        }
        String words = group.substring(0, group.length() - CONTROLLER.length()).replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
