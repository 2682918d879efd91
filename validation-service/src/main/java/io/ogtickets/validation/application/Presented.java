package io.ogtickets.validation.application;

import io.ogtickets.validation.domain.Attempt;
import io.ogtickets.validation.domain.CodeContent;
import org.jspecify.annotations.Nullable;

/**
 * An attempt whose code was read.
 *
 * @param code nothing if it isn't a well-signed code of ours
 */
record Presented(Attempt attempt, @Nullable CodeContent code) {}
