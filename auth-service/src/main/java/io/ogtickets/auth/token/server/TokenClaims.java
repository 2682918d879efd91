package io.ogtickets.auth.token.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ogtickets.auth.token.AccessTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What the tokens say that clients get in their own names, and when the person of an ID token signed in. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String INTERNAL = "og-internal";

    private final Map<String, ClientProperties.Machine> machines;

    TokenClaims(Map<String, ClientProperties.Machine> machines) {
        this.machines = machines;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        if (token.getPrincipal() instanceof SignedInPerson person) {
            token.getClaims().claim("auth_time", person.signedInAt().getEpochSecond());
            return;
        }
        token.getJwsHeader().type(AccessTokens.TYPE);
        String client = token.getRegisteredClient().getClientId();
        ClientProperties.@Nullable Machine machine = machines.get(client);
        if (machine == null) {
            token.getClaims().audience(List.of(INTERNAL));
        } else {
            describe(client, machine, token);
        }
    }

    /** To the API it is somebody with an id of their own, who was never signed in and proves nothing afresh. */
    private static void describe(String client, ClientProperties.Machine machine, JwtEncodingContext token) {
        String subject =
                UUID.nameUUIDFromBytes(("og-machine/" + client).getBytes(UTF_8)).toString();
        JwtClaimsSet.Builder claims = token.getClaims()
                .audience(List.of(AccessTokens.AUDIENCE))
                .subject(subject)
                .claim("sid", subject)
                .claim("client_id", client)
                .claim("scope", List.copyOf(token.getAuthorizedScopes()))
                .claim(
                        "roles",
                        machine.roles().stream().map(Enum::name).sorted().toList());
        if (!machine.venues().isEmpty()) {
            claims.claim("venues", machine.venues().stream().sorted().toList());
        }
    }
}
