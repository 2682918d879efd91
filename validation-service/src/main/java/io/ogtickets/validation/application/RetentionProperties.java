package io.ogtickets.validation.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long it stays known who was at the gates.
 *
 * @param scans who scanned, with which device and code; and who held a ticket, from the end of its session
 * @param interventions what supervisors decided, and why; the database lets none younger than half a year go
 */
@ConfigurationProperties("og.gates.retention")
record RetentionProperties(Duration scans, Duration interventions) {}
