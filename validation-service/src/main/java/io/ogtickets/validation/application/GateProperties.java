package io.ogtickets.validation.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the gates.
 *
 * @param openBefore how long before its start the gates of a session open
 * @param batchesAtOnce how many batches of scans one instance commits at the same time
 * @param largestBatch how many scans one batch has at most
 */
@ConfigurationProperties("og.gates")
record GateProperties(
        Duration openBefore,
        @DefaultValue("2") int batchesAtOnce,
        @DefaultValue("64") int largestBatch) {}
