package io.ogtickets.auth;

import io.ogtickets.platformtest.TestTokens;
import java.net.HttpCookie;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** A browser as far as this service sees one: it keeps cookies, sends them along, and names the page's origin. */
final class Browser {

    static final String REFRESH = "og-refresh";
    static final String DEVICE = "og-device";

    private final RestClient http;
    private final Map<String, String> cookies = new TreeMap<>();
    private String origin = TestTokens.ISSUER;

    Browser(RestClient http) {
        this.http = http;
    }

    ResponseEntity<String> signIn(String email, String password) {
        return post("/api/v1/auth/login", Map.of("email", email, "password", password));
    }

    ResponseEntity<String> refresh() {
        return post("/api/v1/auth/refresh", Map.of());
    }

    ResponseEntity<String> post(String path, Object body) {
        ResponseEntity<String> answer = http.post()
                .uri(path)
                .headers(this::identify)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
        setCookies(answer).forEach(this::keep);
        return answer;
    }

    /** A page of another site makes the visitor's browser do something. */
    Browser onPageOf(String foreignOrigin) {
        origin = foreignOrigin;
        return this;
    }

    /** Another one with the same cookies, as a thief would have it. */
    Browser copy() {
        Browser copy = new Browser(http);
        copy.cookies.putAll(cookies);
        return copy;
    }

    @Nullable
    String cookie(String name) {
        return cookies.get(name);
    }

    void put(String name, String value) {
        cookies.put(name, value);
    }

    static List<String> setCookies(ResponseEntity<String> answer) {
        return answer.getHeaders().getOrEmpty(HttpHeaders.SET_COOKIE);
    }

    private void identify(HttpHeaders headers) {
        headers.setOrigin(origin);
        if (!cookies.isEmpty()) {
            headers.set(
                    HttpHeaders.COOKIE,
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
    }

    private void keep(String setCookie) {
        HttpCookie cookie = HttpCookie.parse(setCookie).getFirst();
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }
}
