package io.ogtickets.auth.account.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long the links in mails work.
 *
 * @param passwordReset short, for it stands for a password
 * @param emailChange long enough to reach two mailboxes
 * @param invitation long enough for somebody to come back from their holidays
 */
@ConfigurationProperties("og.auth.links")
public record LinkProperties(Duration passwordReset, Duration emailChange, Duration invitation) {}
