package io.ogtickets.auth.account.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.ogtickets.auth.account.application.FindAccounts;
import io.ogtickets.auth.account.application.Profile;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells an app who has signed in (OpenID Connect Core 1.0, sections 5.3 and 5.4), as far as its scopes go. */
@RestController
@RequestMapping("/oauth2/userinfo")
class UserInfoController {

    /** The standard claims, under their own names; what the scopes don't cover is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UserInfo(
            String sub,
            @Nullable String name,
            @JsonProperty("given_name") @Nullable String givenName,
            @JsonProperty("family_name") @Nullable String familyName,
            @Nullable String locale,
            @Nullable String email,
            @JsonProperty("email_verified") @Nullable Boolean emailVerified) {

        /** An address is the account's only once its owner has shown that they read its mails. */
        static UserInfo of(Profile person, boolean profile, boolean email) {
            return new UserInfo(
                    person.id().toString(),
                    profile ? person.firstName() + " " + person.lastName() : null,
                    profile ? person.firstName() : null,
                    profile ? person.lastName() : null,
                    profile ? person.locale() : null,
                    email ? person.email() : null,
                    email ? true : null);
        }
    }

    private final FindAccounts findAccounts;

    UserInfoController(FindAccounts findAccounts) {
        this.findAccounts = findAccounts;
    }

    @Operation(
            summary = "Who has signed in, for an app",
            description = "OpenID Connect's claims: sub with the scope openid, the name and the language with profile, "
                    + "the address with email.")
    @GetMapping
    UserInfo get(@AuthenticationPrincipal Jwt caller) {
        return UserInfo.of(
                findAccounts.profileOf(UUID.fromString(caller.getSubject())),
                covers(caller, "profile"),
                covers(caller, "email"));
    }

    @Operation(summary = "The same, for an app that posts", description = "As OpenID Connect demands.")
    @PostMapping
    UserInfo post(@AuthenticationPrincipal Jwt caller) {
        return get(caller);
    }

    /** Tokens of our own sign-in name no client, and know no scopes. */
    private static boolean covers(Jwt token, String scope) {
        @Nullable List<String> scopes = token.getClaimAsStringList("scope");
        return !token.hasClaim("client_id") || (scopes != null && scopes.contains(scope));
    }
}
