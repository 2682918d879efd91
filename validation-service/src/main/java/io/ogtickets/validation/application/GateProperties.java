package io.ogtickets.validation.application;

import io.ogtickets.platform.work.GroupCommit;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the gates.
 *
 * @param openBefore how long before its start the gates of a session open
 * @param manifestKeeps how long a scanner may decide alone by what it was told
 * @param settling how many scans are settled together
 */
@ConfigurationProperties("og.gates")
record GateProperties(
        Duration openBefore, @DefaultValue("24h") Duration manifestKeeps, GroupCommit.Size settling) {}
