package io.ogtickets.auth.privacy.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long accounts are kept that nobody uses.
 *
 * @param idleAccounts from the last sign-in
 * @param idleNotice how long before its end the owner is told by mail
 */
@ConfigurationProperties("og.auth.retention")
record RetentionProperties(Duration idleAccounts, Duration idleNotice) {}
