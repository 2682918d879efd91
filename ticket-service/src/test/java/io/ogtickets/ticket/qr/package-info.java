/** Tests of the room of the same name. */
@NullMarked
package io.ogtickets.ticket.qr;

import org.jspecify.annotations.NullMarked;
