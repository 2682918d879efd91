package io.ogtickets.auth.privacy.application;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * All that is held on a person.
 *
 * @param services what each service holds, by its name
 */
public record PersonalData(UUID account, Instant exportedAt, Map<String, Object> services) {}
