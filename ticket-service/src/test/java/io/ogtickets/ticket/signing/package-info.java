/** Tests of the room of the same name. */
@NullMarked
package io.ogtickets.ticket.signing;

import org.jspecify.annotations.NullMarked;
