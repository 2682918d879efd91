package io.ogtickets.auth.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.auth.account.domain.OpaqueToken;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseCookie;

/** What the browser is told of a cookie; how one is used stands in the flows. */
class CookiesTest {

    private static final OpaqueToken TOKEN = OpaqueToken.fresh();

    @Test
    void overHttpsTheyAreForHttpsOnlyAndNoNeighbourCanSetThem() {
        assertThat(all(new Cookies("https://tickets.example"))).allSatisfy(cookie -> {
            assertThat(cookie.isSecure()).isTrue();
            assertThat(cookie.getName()).startsWith("__Secure-");
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSameSite()).isEqualTo("Strict");
            assertThat(cookie.getDomain()).isNull();
        });
    }

    @Test
    void onLocalHttpABrowserWouldNotTakeSuchOnes() {
        assertThat(all(new Cookies("http://localhost:8080")))
                .allSatisfy(cookie -> assertThat(cookie.isSecure()).isFalse());
    }

    private static List<ResponseCookie> all(Cookies cookies) {
        return List.of(
                cookies.refresh(TOKEN, Duration.ofDays(1)),
                cookies.noRefresh(),
                cookies.device(TOKEN),
                cookies.deviceOnPage(TOKEN));
    }
}
