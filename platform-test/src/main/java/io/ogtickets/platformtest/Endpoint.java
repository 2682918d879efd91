package io.ogtickets.platformtest;

import io.ogtickets.platform.security.AccessRules;
import io.ogtickets.platform.security.AccessRules.Line;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** A route that a service has a handler of its own for. */
record Endpoint(HttpMethod method, String pattern) {

    private static final String VARIABLE = "\\{[^}]+}";

    static List<Endpoint> of(ApplicationContext service) {
        return of(service, Endpoint::isOurs);
    }

    /** What libraries serve beside: figures, documents, error pages. */
    static List<Endpoint> ofLibraries(ApplicationContext service) {
        return of(service, handler -> !isOurs(handler));
    }

    private static List<Endpoint> of(ApplicationContext service, Predicate<HandlerMethod> which) {
        return service.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(handlers -> handlers.getHandlerMethods().entrySet().stream())
                .filter(handler -> which.test(handler.getValue()))
                .flatMap(handler -> of(handler.getKey()))
                .sorted(Comparator.comparing(Endpoint::toString))
                .toList();
    }

    boolean isInternal() {
        return pattern.startsWith("/internal/");
    }

    boolean namesAnObject() {
        return pattern.contains("{");
    }

    /** With these ids in the places of the variables, in their order. */
    String pathOf(List<String> ids) {
        String path = pattern;
        for (String id : ids) {
            path = path.replaceFirst(VARIABLE, id);
        }
        return path;
    }

    /** With ids that nothing has. */
    String path() {
        return pattern.replaceAll(VARIABLE, UUID.randomUUID().toString());
    }

    Optional<Line> lineIn(AccessRules rules) {
        return rules.lineFor(method, path());
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("io.ogtickets.");
    }

    private static Stream<Endpoint> of(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> methodsOf(mapping).map(method -> new Endpoint(method, pattern)));
    }

    /** A handler that names no method takes all of them. */
    private static Stream<HttpMethod> methodsOf(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? Stream.of(HttpMethod.values())
                : methods.stream().map(RequestMethod::asHttpMethod);
    }
}
