package io.ogtickets.platform.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The data of {@code staff-acted}.
 *
 * @param id of the act, so that whoever reads it twice keeps it once
 */
record StaffActed(UUID id, Instant at, UUID actor, String act, Map<String, String> details) {}
