package io.ogtickets.auth.token.server;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The services that get tokens of their own, by their client ids. */
@ConfigurationProperties("og.auth")
record ClientProperties(Map<String, Client> clients) {

    /**
     * One of them.
     *
     * @param secret random, of full entropy
     * @param scopes what it may do at its neighbours
     */
    record Client(String secret, @DefaultValue Set<String> scopes) {}
}
