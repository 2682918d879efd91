package io.ogtickets.ticket.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long it stays known who held which ticket.
 *
 * @param tickets from the end of a ticket's session
 */
@ConfigurationProperties("og.tickets.retention")
record RetentionProperties(Duration tickets) {}
