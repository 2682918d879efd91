/** What every request and every answer passes, whichever route it takes. */
@NullMarked
package io.ogtickets.gateway.guard;

import org.jspecify.annotations.NullMarked;
