package io.ogtickets.auth.signin.web;

import io.ogtickets.auth.account.domain.OpaqueToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookies of this service: no script reads them, no other site sends them, and no other path gets them. */
@Component
class Cookies {

    private static final String PATH = "/api/v1/auth";
    private static final String PAGE = "/oauth2/authorize";
    private static final Duration DEVICE_IS_KNOWN_FOR = Duration.ofDays(365);

    private final boolean secure;
    private final String refresh;
    private final String device;

    Cookies(@Value("${og.public-url}") String publicUrl) {
        this.secure = !publicUrl.startsWith("http:");
        // A name that browsers take over https only, and never from a neighbouring subdomain over http.
        String prefix = secure ? "__Secure-" : "";
        this.refresh = prefix + "og-refresh";
        this.device = prefix + "og-device";
    }

    String refreshName() {
        return refresh;
    }

    Optional<OpaqueToken> refreshToken(HttpServletRequest request) {
        return valueOf(refresh, request);
    }

    Optional<OpaqueToken> deviceToken(HttpServletRequest request) {
        return valueOf(device, request);
    }

    ResponseCookie refresh(OpaqueToken token, Duration lifetime) {
        return cookie(refresh, token.text(), lifetime);
    }

    ResponseCookie noRefresh() {
        return cookie(refresh, "", Duration.ZERO);
    }

    ResponseCookie device(OpaqueToken token) {
        return cookie(device, token.text(), DEVICE_IS_KNOWN_FOR);
    }

    /** The same for the page on which people sign in for an app, which lies elsewhere. */
    ResponseCookie deviceOnPage(OpaqueToken token) {
        return cookie(device, token.text(), DEVICE_IS_KNOWN_FOR)
                .mutate()
                .path(PAGE)
                .build();
    }

    private ResponseCookie cookie(String name, String value, Duration lifetime) {
        return ResponseCookie.from(name, value)
                .path(PATH)
                .maxAge(lifetime)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .build();
    }

    private static Optional<OpaqueToken> valueOf(String name, HttpServletRequest request) {
        Cookie @Nullable [] sent = request.getCookies();
        return Stream.ofNullable(sent)
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> new OpaqueToken(cookie.getValue()))
                .findFirst();
    }
}
