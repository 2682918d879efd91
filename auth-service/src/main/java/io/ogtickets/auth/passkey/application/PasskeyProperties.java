package io.ogtickets.auth.passkey.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of passkeys.
 *
 * @param challengeLifetime how long a person has to answer
 * @param most an account may have
 */
@ConfigurationProperties("og.auth.passkeys")
record PasskeyProperties(Duration challengeLifetime, int most) {}
