package io.ogtickets.auth.audit.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the security journal is kept.
 *
 * @param sealEvery how often new entries are sealed
 * @param keep how long entries are kept; the database lets none younger than a year go
 */
@ConfigurationProperties("og.auth.audit")
record AuditProperties(Duration sealEvery, Duration keep) {}
