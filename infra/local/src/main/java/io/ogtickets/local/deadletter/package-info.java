/** Events that a service could not handle: listed, shown, replayed in order, given up. */
@NullMarked
package io.ogtickets.local.deadletter;

import org.jspecify.annotations.NullMarked;
