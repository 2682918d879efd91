package io.ogtickets.auth.account.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long the links in mails work.
 *
 * @param passwordReset short, for it stands for a password
 * @param emailChange long enough to reach two mailboxes
 */
@ConfigurationProperties("og.auth.links")
record LinkProperties(Duration passwordReset, Duration emailChange) {}
