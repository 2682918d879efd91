package io.ogtickets.auth.signin.web;

import static java.util.ResourceBundle.Control.FORMAT_PROPERTIES;
import static java.util.stream.Collectors.joining;

import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.token.server.SignInPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** Draws the sign-in page: plain HTML in the visitor's language, whose script does no more than ask for a passkey. */
final class SignInHtml {

    private static final HtmlTemplate PAGE = HtmlTemplate.at("sign-in-page.html");
    private static final HtmlTemplate FORM = HtmlTemplate.at("sign-in-form.html");
    private static final String SCRIPT = HtmlTemplate.at("sign-in-page.js").html();
    private static final HtmlTemplate HIDDEN =
            new HtmlTemplate("<input type=\"hidden\" name=\"{{name}}\" value=\"{{value}}\">\n");

    private static final String POLICY = "default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}';"
            + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final List<String> FROM_LITTLE_TO_MUCH = List.of(
            "openid", "profile", "email", "account", "orders", "payments", "tickets", "catalog", "gates", "staff");

    private final HttpServletRequest request;
    private final ResourceBundle texts;

    SignInHtml(HttpServletRequest request) {
        this.request = request;
        this.texts = ResourceBundle.getBundle(
                "sign-in-page", languageOf(request), ResourceBundle.Control.getNoFallbackControl(FORMAT_PROPERTIES));
    }

    static Locale languageOf(HttpServletRequest request) {
        return request.getLocale().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }

    /**
     * The form, which carries the app's request along.
     *
     * @param own the parameters that are the form's own
     * @param longest that the app stays signed in
     * @param again whether it was sent before; whoever hears the page then begins at the password, and hears why
     */
    String form(SignInPage.App app, Set<String> own, Duration longest, boolean again) {
        Map<String, String> values = values();
        values.put("lifetime", texts.getString("lifetime").replace("{0}", String.valueOf(longest.toDays())));
        values.put("focus", again ? "autofocus" : "");
        values.put("app", app.name());
        values.put("scopes", scopes(app));
        values.put("request", hidden(own));
        values.put("email", Optional.ofNullable(request.getParameter("email")).orElse(""));
        return FORM.filled(values);
    }

    String refused() {
        return texts.getString("refused");
    }

    /** {@code same-origin} rather than no referrer at all: without one, browsers don't name the form's origin. */
    void write(HttpServletResponse response, int status, String form, String trouble) throws IOException {
        Map<String, String> values = values();
        String nonce = OpaqueToken.fresh().text();
        String title = texts.getString("title");
        values.put("title", trouble.isEmpty() ? title : texts.getString("error") + " - " + title);
        values.putAll(Map.of(
                "lang", languageOf(request).getLanguage(),
                "nonce", nonce,
                "script", SCRIPT,
                "form", form,
                "trouble", trouble));
        response.setStatus(status);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", POLICY.replace("{nonce}", nonce));
        response.getWriter().write(PAGE.filled(values));
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        texts.keySet().forEach(key -> values.put("text." + key, texts.getString(key)));
        return values;
    }

    private String scopes(SignInPage.App app) {
        return app.scopes().stream()
                .sorted(Comparator.comparingInt(FROM_LITTLE_TO_MUCH::indexOf))
                .map(this::scope)
                .collect(joining());
    }

    private String scope(String scope) {
        String key = "scope." + scope;
        return "<li>" + HtmlTemplate.escaped(texts.containsKey(key) ? texts.getString(key) : scope) + "</li>";
    }

    private String hidden(Set<String> own) {
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> !own.contains(parameter.getKey()))
                .flatMap(parameter -> Stream.of(parameter.getValue())
                        .map(value -> HIDDEN.filled(Map.of("name", parameter.getKey(), "value", value))))
                .collect(joining());
    }
}
