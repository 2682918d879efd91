package io.ogtickets.auth.token;

import java.time.Duration;

/** A signed access token, and how long it is good. */
public record AccessToken(String value, Duration lifetime) {

    @Override
    public String toString() {
        return "AccessToken[…]";
    }
}
