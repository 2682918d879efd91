package io.ogtickets.platformtest;

import io.ogtickets.platform.problem.Refuses;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;

/** The codes for which a service has a text of its own, and which no operation of it names by {@link Refuses}. */
final class UnnamedCodes {

    private static final String TITLE = ".title";

    private UnnamedCodes() {}

    static List<String> all() {
        Set<String> codes = new TreeSet<>(codesIn("problems"));
        codes.removeAll(codesIn("platform-problems"));
        codes.removeAll(named());
        return List.copyOf(codes);
    }

    private static Set<String> codesIn(String bundle) {
        try {
            return ResourceBundle.getBundle(bundle, Locale.ROOT).keySet().stream()
                    .filter(key -> key.endsWith(TITLE))
                    .map(key -> key.substring(0, key.length() - TITLE.length()))
                    .collect(Collectors.toSet());
        } catch (MissingResourceException noRefusalsOfItsOwn) {
            return Set.of();
        }
    }

    /** On routes between services, too: those stand in no document. */
    private static Set<String> named() {
        ClassPathScanningCandidateComponentProvider controllers =
                new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return controllers.findCandidateComponents("io.ogtickets").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(Objects.requireNonNull(name), null))
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .flatMap(UnnamedCodes::namedBy)
                .collect(Collectors.toSet());
    }

    private static Stream<String> namedBy(Method operation) {
        return Stream.ofNullable(operation.getAnnotation(Refuses.class))
                .flatMap(refuses -> AnnotationUtils.getAnnotationAttributes(refuses).values().stream())
                .flatMap(codes -> Arrays.stream((String[]) codes));
    }
}
