package io.ogtickets.auth.signin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * RFC 6749, section 5.1.
 *
 * @param expiresIn in seconds
 * @param refreshToken for mobile clients only; others have it in a cookie
 * @param deviceToken for mobile clients only: to be sent with the next sign-in on this device
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionAnswer(
        String accessToken,
        String tokenType,
        long expiresIn,
        @Nullable String refreshToken,
        @Nullable String deviceToken) {

    @Override
    public String toString() {
        return "SessionAnswer[…]";
    }
}
