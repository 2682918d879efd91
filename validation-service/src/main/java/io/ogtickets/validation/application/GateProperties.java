package io.ogtickets.validation.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the gates.
 *
 * @param openBefore how long before its start the gates of a session open
 */
@ConfigurationProperties("og.gates")
record GateProperties(Duration openBefore) {}
