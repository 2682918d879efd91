package io.ogtickets.auth;

import io.ogtickets.platformtest.TestTokens;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/** An app in which somebody signs in, and the browser that it opens for that. */
final class App {

    static final String MOBILE = "og-mobile";
    static final String REDIRECT = "org.og-tickets.mobile:/signed-in";
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk-and-more";
    static final String ENDPOINT = "/oauth2/authorize";

    private final RestClient http;
    private final Map<String, String> request;
    private String origin = TestTokens.ISSUER;
    private @Nullable String secret;

    App(RestClient http) {
        this.http = http;
        this.request = new TreeMap<>(Map.of(
                "response_type",
                "code",
                "client_id",
                MOBILE,
                "redirect_uri",
                REDIRECT,
                "scope",
                "openid account",
                "state",
                "of the app's & nobody else's",
                "nonce",
                "n-0S6_WzA2Mj",
                "code_challenge",
                challenge(),
                "code_challenge_method",
                "S256"));
    }

    App asking(String parameter, String value) {
        request.put(parameter, value);
        return this;
    }

    App without(String parameter) {
        request.remove(parameter);
        return this;
    }

    App withSecret(String clientSecret) {
        secret = clientSecret;
        return this;
    }

    App onPageOf(String foreignOrigin) {
        origin = foreignOrigin;
        return this;
    }

    /** What the browser is shown that the app opens. */
    ResponseEntity<String> open() {
        return http.get()
                .uri(address -> {
                    address.path(ENDPOINT);
                    request.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
                    return address.build(request);
                })
                .header(HttpHeaders.ACCEPT_LANGUAGE, "fr")
                .accept(MediaType.TEXT_HTML)
                .retrieve()
                .toEntity(String.class);
    }

    /** The page's form, filled in and sent. */
    ResponseEntity<String> signIn(String email, String password, String otp) {
        return submit(Map.of("email", email, "password", password, "otp", otp, "passkey", ""));
    }

    /** The page's form, sent by its script. */
    ResponseEntity<String> signInBy(String passkey) {
        return submit(Map.of("email", "", "password", "", "otp", "", "passkey", passkey));
    }

    private ResponseEntity<String> submit(Map<String, String> filledIn) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        request.forEach(form::add);
        filledIn.forEach(form::add);
        return http.post()
                .uri(ENDPOINT)
                .headers(headers -> headers.setOrigin(origin))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toEntity(String.class);
    }

    /** The code that the app is called back with. */
    String code(String email, String password) {
        return Objects.requireNonNull(answer(signIn(email, password, "")).get("code"), "no code");
    }

    ResponseEntity<String> exchange(String code) {
        return exchange(code, Map.of());
    }

    ResponseEntity<String> exchange(String code, Map<String, String> otherwise) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                request.getOrDefault("redirect_uri", ""),
                "code_verifier",
                VERIFIER));
        form.putAll(otherwise);
        return post("/oauth2/token", form);
    }

    ResponseEntity<String> refresh(String token, Map<String, String> otherwise) {
        Map<String, String> form = new TreeMap<>(Map.of("grant_type", "refresh_token", "refresh_token", token));
        form.putAll(otherwise);
        return post("/oauth2/token", form);
    }

    ResponseEntity<String> refresh(String token) {
        return refresh(token, Map.of());
    }

    /** Ends what was given to it. */
    ResponseEntity<String> revoke(String token) {
        return post("/oauth2/revoke", Map.of("token", token));
    }

    /** What the app is called back with. */
    static Map<String, String> answer(ResponseEntity<String> redirect) {
        String location = Objects.requireNonNull(redirect.getHeaders().getFirst(HttpHeaders.LOCATION), "no answer");
        Map<String, String> answer = new TreeMap<>(
                UriComponentsBuilder.fromUriString("x://y?" + location.substring(location.indexOf('?') + 1))
                        .build()
                        .getQueryParams()
                        .toSingleValueMap());
        answer.replaceAll((name, value) -> URLDecoder.decode(value, StandardCharsets.UTF_8));
        answer.put("to", location.substring(0, location.indexOf('?')));
        return answer;
    }

    private ResponseEntity<String> post(String endpoint, Map<String, String> form) {
        MultiValueMap<String, String> body = new LinkedMultiValueMap<>();
        form.forEach(body::add);
        String id = Objects.requireNonNull(request.get("client_id"));
        if (secret == null) {
            body.add("client_id", id);
        }
        return http.post()
                .uri(endpoint)
                .headers(headers -> {
                    if (secret != null) {
                        headers.setBasicAuth(id, secret);
                    }
                })
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
