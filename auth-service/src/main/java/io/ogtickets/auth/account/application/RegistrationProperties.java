package io.ogtickets.auth.account.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How people register.
 *
 * @param tokenLifetime how long the link in an activation mail works
 * @param termsVersion the version of the terms of use that people agree to now
 * @param marketingVersion the version of the text on news by mail that people may agree to now
 */
@ConfigurationProperties("og.auth.registration")
record RegistrationProperties(Duration tokenLifetime, String termsVersion, String marketingVersion) {}
