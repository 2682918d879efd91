package io.ogtickets.ticket.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How tickets are given away.
 *
 * @param lifetime how long an offer can be accepted; never beyond the end of the session
 */
@ConfigurationProperties("og.tickets.transfer")
public record TransferProperties(Duration lifetime) {}
