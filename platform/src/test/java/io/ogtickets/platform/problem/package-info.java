/** How failures are told. */
@NullMarked
package io.ogtickets.platform.problem;

import org.jspecify.annotations.NullMarked;
