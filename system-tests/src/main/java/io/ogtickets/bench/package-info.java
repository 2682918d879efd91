/** {@code ./og bench}: measures the running system, side by side with what it is held against. */
@NullMarked
package io.ogtickets.bench;

import org.jspecify.annotations.NullMarked;
