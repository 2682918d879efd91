/** Tests of the room of the same name. */
@NullMarked
package io.ogtickets.ticket.mail;

import org.jspecify.annotations.NullMarked;
