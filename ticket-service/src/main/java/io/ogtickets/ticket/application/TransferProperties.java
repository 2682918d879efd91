package io.ogtickets.ticket.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tickets are given away.
 *
 * @param lifetime how long an offer can be accepted; never beyond the end of the session
 * @param perDay how many tickets one person can offer within 24 hours: each sends a mail to an address of their choice
 */
@ConfigurationProperties("og.tickets.transfer")
public record TransferProperties(
        Duration lifetime, @DefaultValue("20") int perDay) {}
