package io.ogtickets.auth.signin.web;

import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.family.domain.Client;
import io.ogtickets.auth.signin.application.Visit;
import io.ogtickets.auth.signin.domain.DeviceName;
import io.ogtickets.auth.throttle.request.ClientAddresses;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Reads from a request how somebody comes to sign in. */
@Component
class Visits {

    private final Cookies cookies;

    Visits(Cookies cookies) {
        this.cookies = cookies;
    }

    /**
     * Reads one.
     *
     * @param client as the body says; a browser if it doesn't
     * @param deviceToken from the body; a browser has it in a cookie
     */
    Visit of(HttpServletRequest http, @Nullable String client, @Nullable String deviceToken) {
        return new Visit(
                "mobile".equals(client) ? Client.MOBILE : Client.WEB,
                deviceToken == null ? cookies.deviceToken(http).orElse(null) : new OpaqueToken(deviceToken),
                ClientAddresses.of(http),
                DeviceName.of(http.getHeader(HttpHeaders.USER_AGENT)));
    }

    /** Reads one to the page on which people sign in for an app. */
    Visit forApp(String app, HttpServletRequest http) {
        Visit browsers = of(http, null, null);
        return new Visit(
                Client.APP,
                browsers.knownBy(),
                browsers.from(),
                browsers.device().with(app));
    }
}
