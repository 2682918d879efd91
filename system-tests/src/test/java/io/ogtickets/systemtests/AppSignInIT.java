package io.ogtickets.systemtests;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody signs in for an app, all through the gateway. */
class AppSignInIT {

    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk-and-more";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final TheSystem system = TheSystem.running();
    private final Api gateway = Api.at(system.gateway());

    @Test
    void fromTheDiscoveryDocumentToTheOrdersOfTheirOwner() {
        JsonNode offered = gateway.get("/.well-known/openid-configuration").ok();
        String issuer = offered.path("issuer").asString();
        assertThat(offered.path("authorization_endpoint").asString()).isEqualTo(issuer + "/oauth2/authorize");

        Answer page = gateway.with("Accept", "text/html").get("/oauth2/authorize?" + Api.encoded(request()));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("style-src 'nonce-"));

        assertThat(signIn("https://evil.example").status()).isEqualTo(403);
        String back = signIn(issuer).headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith("org.og-tickets.mobile:/signed-in?").contains("state=mine", "iss=");
        Matcher code = CODE.matcher(back);
        assertThat(code.find()).isTrue();

        JsonNode tokens = token(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code.group(1),
                        "redirect_uri",
                        "org.og-tickets.mobile:/signed-in",
                        "code_verifier",
                        VERIFIER))
                .ok();
        JsonNode next = refreshed(tokens).ok();
        String token = next.path("access_token").asString();
        Api app = system.api().as(token);
        assertThat(app.get("/orders").ok().path("items").isArray()).isTrue();
        app.get("/accounts/me").refused(403, "forbidden");
        app.get("/tickets").refused(403, "forbidden");
        assertThat(gateway.as(token).get("/oauth2/userinfo").ok().propertyNames())
                .containsExactly("sub");

        assertThat(gateway.form("/oauth2/revoke", Map.of("client_id", "og-mobile", "token", token))
                        .status())
                .isEqualTo(200);
        assertThat(refreshed(next).status()).isEqualTo(400);
    }

    private Answer signIn(String origin) {
        JsonNode account = system.account("SPECTATOR");
        Map<String, String> form = request();
        form.put("email", account.path("email").asString());
        form.put("password", account.path("password").asString());
        return gateway.with("Origin", origin).form("/oauth2/authorize", form);
    }

    private Answer refreshed(JsonNode tokens) {
        return token(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.path("refresh_token").asString()));
    }

    private Answer token(Map<String, String> grant) {
        Map<String, String> form = new TreeMap<>(grant);
        form.put("client_id", "og-mobile");
        return gateway.form("/oauth2/token", form);
    }

    private static Map<String, String> request() {
        return new TreeMap<>(Map.of(
                "response_type",
                "code",
                "client_id",
                "og-mobile",
                "redirect_uri",
                "org.og-tickets.mobile:/signed-in",
                "scope",
                "openid orders",
                "state",
                "mine",
                "code_challenge",
                challenge(),
                "code_challenge_method",
                "S256"));
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
