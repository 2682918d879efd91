package io.ogtickets.auth.signin.web;

import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.family.application.Session;
import io.ogtickets.auth.family.domain.Client;
import io.ogtickets.auth.family.domain.Granted;
import io.ogtickets.auth.token.AccessToken;
import io.ogtickets.auth.token.AccessTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands tokens out, each in the one way that its client has. */
@Component
class SessionAnswers {

    private static final String TYPE = "Bearer";

    private final AccessTokens accessTokens;
    private final Cookies cookies;

    SessionAnswers(AccessTokens accessTokens, Cookies cookies) {
        this.accessTokens = accessTokens;
        this.cookies = cookies;
    }

    ResponseEntity<SessionAnswer> of(Session session, @Nullable OpaqueToken newDevice) {
        AccessToken token = accessTokens.issue(session.granted());
        long seconds = token.lifetime().toSeconds();
        if (session.client() == Client.MOBILE) {
            String device = newDevice == null ? null : newDevice.text();
            return ResponseEntity.ok(new SessionAnswer(
                    token.value(), TYPE, seconds, session.refreshToken().text(), device));
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookies.refresh(session.refreshToken(), session.refreshLifetime())
                                .toString());
        if (newDevice != null) {
            answer.header(HttpHeaders.SET_COOKIE, cookies.device(newDevice).toString());
        }
        return answer.body(new SessionAnswer(token.value(), TYPE, seconds, null, null));
    }

    SessionAnswer accessOnly(Granted granted) {
        AccessToken token = accessTokens.issue(granted);
        return new SessionAnswer(token.value(), TYPE, token.lifetime().toSeconds(), null, null);
    }
}
