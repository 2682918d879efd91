package io.ogtickets.auth.token.server;

import io.ogtickets.auth.account.domain.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who gets tokens by OAuth, each by their client id.
 *
 * @param clients our services, for each other
 * @param apps in which people sign in
 * @param machines that call the API in their own name: devices at gates, partners' servers
 */
@ConfigurationProperties("og.auth")
record ClientProperties(
        Map<String, Client> clients,
        @DefaultValue Map<String, App> apps,
        @DefaultValue Map<String, Machine> machines) {

    /**
     * A service.
     *
     * @param secret random, of full entropy
     * @param scopes what it may do at its neighbours
     */
    record Client(String secret, @DefaultValue Set<String> scopes) {}

    /**
     * An app, of ours or of a partner.
     *
     * @param name as people know it
     * @param redirectUris where codes may go, exactly
     * @param secret only of one that can keep it, on a server of its own
     * @param scopes what it may ask people for
     */
    record App(
            String name,
            List<String> redirectUris,
            @Nullable String secret,
            @DefaultValue Set<String> scopes) {}

    /**
     * A device or a server.
     *
     * @param secret random, of full entropy
     * @param roles what it may be
     * @param venues of a gate device: where it works; none means everywhere
     * @param scopes the APIs that it may use
     */
    record Machine(
            String secret,
            @DefaultValue Set<Role> roles,
            @DefaultValue Set<String> venues,
            @DefaultValue Set<String> scopes) {}
}
