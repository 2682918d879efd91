package io.ogtickets.platform.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The table of a service's routes and who may call them. A service declares one bean of this type; a route that has a
 * handler but stands in no line of the table is denied.
 */
public final class AccessRules {

    /** Whom a line lets in. */
    public enum Caller {
        ANYONE,
        SIGNED_IN,
        ROLE,
        SERVICE
    }

    /**
     * A line of the table, as tests read it. The first line that fits a request decides.
     *
     * @param path a path pattern
     * @param name the role, or the scope of a service; empty for the others
     * @param appScope what an app needs where that isn't the scope of the service's whole API; empty otherwise
     */
    public record Line(HttpMethod method, String path, Caller caller, String name, String appScope) {}

    /** Settled: whatever scope the service asks for, it changes nothing about the rule. */
    private record Rule(
            HttpMethod method, String[] paths, boolean settled, AuthorizationManager<RequestAuthorizationContext> who) {

        Rule within(String scope) {
            return settled ? this : new Rule(method, paths, true, new WithinScope(scope, who));
        }
    }

    private final List<Rule> forPeople = new ArrayList<>();
    private final List<Rule> forServices = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private AccessRules() {}

    public static AccessRules denyAllBut() {
        return new AccessRules();
    }

    public AccessRules anyone(HttpMethod method, String... paths) {
        forPeople.add(new Rule(method, paths, true, SingleResultAuthorizationManager.permitAll()));
        return noted(method, Caller.ANYONE, "", "", paths);
    }

    public AccessRules anySignedIn(HttpMethod method, String... paths) {
        forPeople.add(new Rule(method, paths, false, AuthenticatedAuthorizationManager.authenticated()));
        return noted(method, Caller.SIGNED_IN, "", "", paths);
    }

    /** For everybody who is signed in, and for apps with a scope that isn't the service's own. */
    public AccessRules anySignedInWithin(String scope, HttpMethod method, String... paths) {
        forPeople.add(new Rule(method, paths, false, AuthenticatedAuthorizationManager.authenticated()).within(scope));
        return noted(method, Caller.SIGNED_IN, "", scope, paths);
    }

    public AccessRules role(String role, HttpMethod method, String... paths) {
        forPeople.add(new Rule(method, paths, false, AuthorityAuthorizationManager.hasRole(role)));
        return noted(method, Caller.ROLE, role, "", paths);
    }

    /** For {@code /internal/**}: a neighbour whose token carries the scope. */
    public AccessRules service(String scope, HttpMethod method, String... paths) {
        forServices.add(new Rule(method, paths, false, AuthorityAuthorizationManager.hasAuthority("SCOPE_" + scope)));
        return noted(method, Caller.SERVICE, scope, "", paths);
    }

    /** The whole table, in its order. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The line that decides about a request: the first that fits. */
    public Optional<Line> lineFor(HttpMethod method, String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return lines.stream()
                .filter(line -> line.method().equals(method))
                .filter(line ->
                        PathPatternParser.defaultInstance.parse(line.path()).matches(asked))
                .findFirst();
    }

    private AccessRules noted(HttpMethod method, Caller caller, String name, String appScope, String... paths) {
        for (String path : paths) {
            lines.add(new Line(method, path, caller, name, appScope));
        }
        return this;
    }

    /**
     * Declares the routes of the API.
     *
     * @param scope what an app needs for them; open routes ask for none
     */
    void applyForPeople(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes,
            String scope) {
        apply(forPeople.stream().map(rule -> rule.within(scope)).toList(), routes);
    }

    void applyForServices(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        apply(forServices, routes);
    }

    /** Who may read something may ask for its headers alone. */
    private static void apply(
            List<Rule> rules,
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        rules.forEach(
                rule -> routes.requestMatchers(rule.method(), rule.paths()).access(rule.who()));
        rules.stream()
                .filter(rule -> rule.method().equals(HttpMethod.GET))
                .forEach(rule ->
                        routes.requestMatchers(HttpMethod.HEAD, rule.paths()).access(rule.who()));
    }
}
