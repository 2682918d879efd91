/** Tests of the room of the same name. */
@NullMarked
package io.ogtickets.ticket.code;

import org.jspecify.annotations.NullMarked;
