/** Tests of the room of the same name. */
@NullMarked
package io.ogtickets.ticket.messaging;

import org.jspecify.annotations.NullMarked;
