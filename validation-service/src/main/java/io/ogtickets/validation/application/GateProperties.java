package io.ogtickets.validation.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the gates.
 *
 * @param openBefore how long before its start the gates of a session open
 * @param manifestKeeps how long a scanner may decide alone by what it was told
 * @param batchesAtOnce how many batches of scans one instance commits at the same time
 * @param largestBatch how many scans one batch has at most
 */
@ConfigurationProperties("og.gates")
record GateProperties(
        Duration openBefore,
        @DefaultValue("24h") Duration manifestKeeps,
        @DefaultValue("4") int batchesAtOnce,
        @DefaultValue("64") int largestBatch) {}
