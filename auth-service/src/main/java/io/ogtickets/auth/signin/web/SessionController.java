package io.ogtickets.auth.signin.web;

import io.ogtickets.auth.account.domain.AccountId;
import io.ogtickets.auth.account.domain.OpaqueToken;
import io.ogtickets.auth.family.application.EndSessions;
import io.ogtickets.auth.family.application.RefreshSession;
import io.ogtickets.auth.family.application.SignOut;
import io.ogtickets.auth.family.domain.Client;
import io.ogtickets.auth.family.domain.FamilyId;
import io.ogtickets.platform.problem.Refusal;
import io.ogtickets.platform.problem.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth")
class SessionController {

    record RefreshRequest(@Size(max = 100) @Nullable String refreshToken) {}

    record SignOutRequest(
            @Size(max = 100) @Nullable String refreshToken,
            @Nullable Boolean everywhere) {}

    /** A refresh token, and the way that it came. */
    private record Presented(OpaqueToken token, Client client) {}

    private final RefreshSession refreshSession;
    private final SignOut signOut;
    private final EndSessions endSessions;
    private final SessionAnswers answers;
    private final Cookies cookies;
    private final OwnOrigins ownOrigins;

    SessionController(
            RefreshSession refreshSession,
            SignOut signOut,
            EndSessions endSessions,
            SessionAnswers answers,
            Cookies cookies,
            OwnOrigins ownOrigins) {
        this.refreshSession = refreshSession;
        this.signOut = signOut;
        this.endSessions = endSessions;
        this.answers = answers;
        this.cookies = cookies;
        this.ownOrigins = ownOrigins;
    }

    @Operation(
            summary = "Go on being signed in",
            description = "Takes the refresh token from the cookie, or a mobile client's from the body, and gives the "
                    + "next one. One that was replaced before ends the sign-in.")
    @Refuses(unauthenticated = "session-ended", forbidden = "origin-refused")
    @PostMapping("/refresh")
    ResponseEntity<SessionAnswer> refresh(
            @Valid @RequestBody(required = false) @Nullable RefreshRequest request, HttpServletRequest http) {
        Presented presented = presented(request == null ? null : request.refreshToken(), http)
                .orElseThrow(() -> Refusal.unauthenticated("session-ended", "There is no refresh token."));
        return answers.of(refreshSession.with(presented.token(), presented.client()), null);
    }

    @Operation(summary = "Sign out", description = "On this device, or everywhere. Always 204.")
    @ApiResponse(responseCode = "204")
    @Refuses(forbidden = "origin-refused")
    @PostMapping("/logout")
    ResponseEntity<Void> signOut(
            @Valid @RequestBody(required = false) @Nullable SignOutRequest request,
            @AuthenticationPrincipal @Nullable Jwt caller,
            HttpServletRequest http) {
        boolean everywhere = request != null && Boolean.TRUE.equals(request.everywhere());
        presented(request == null ? null : request.refreshToken(), http)
                .ifPresent(presented -> signOut.with(presented.token(), presented.client(), everywhere));
        if (caller != null) {
            signOut(caller, everywhere);
        }
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookies.noRefresh().toString())
                .build();
    }

    private void signOut(Jwt caller, boolean everywhere) {
        AccountId account = new AccountId(UUID.fromString(caller.getSubject()));
        if (everywhere) {
            endSessions.everywhere(account);
        } else {
            endSessions.one(account, new FamilyId(UUID.fromString(caller.getClaimAsString("sid"))));
        }
    }

    /** What is in the body goes first; only what a browser sends by itself needs the look at its origin. */
    private Optional<Presented> presented(@Nullable String inBody, HttpServletRequest http) {
        if (inBody != null) {
            return Optional.of(new Presented(new OpaqueToken(inBody), Client.MOBILE));
        }
        Optional<OpaqueToken> inCookie = cookies.refreshToken(http);
        if (inCookie.isPresent()) {
            ownOrigins.demand(http);
        }
        return inCookie.map(token -> new Presented(token, Client.WEB));
    }
}
