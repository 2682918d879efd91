/** Makes load, closed or open loop, and counts what is answered. */
@NullMarked
package io.ogtickets.bench.load;

import org.jspecify.annotations.NullMarked;
