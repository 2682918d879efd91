/** Idempotency-Key: the same request twice is one effect and one answer. */
@NullMarked
package io.ogtickets.platform.idempotency;

import org.jspecify.annotations.NullMarked;
