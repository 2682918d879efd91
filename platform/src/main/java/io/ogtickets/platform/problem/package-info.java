/** Refusals, and how they become RFC 9457 problem documents. */
@NullMarked
package io.ogtickets.platform.problem;

import org.jspecify.annotations.NullMarked;
