/** The service as it runs, with its neighbours played by stubs. */
@NullMarked
package io.ogtickets.ticket;

import org.jspecify.annotations.NullMarked;
