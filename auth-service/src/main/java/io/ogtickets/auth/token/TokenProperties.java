package io.ogtickets.auth.token;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Access tokens and what signs them.
 *
 * @param lifetime of a person's token
 * @param serviceLifetime of a service's token
 * @param signingKeys the folder of the signing keys
 */
@ConfigurationProperties("og.auth.token")
public record TokenProperties(Duration lifetime, Duration serviceLifetime, Path signingKeys) {}
