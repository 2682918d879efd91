/** The double key and the code on the ticket, byte by byte: pure functions of their input. */
@NullMarked
package io.ogtickets.ticket.code;

import org.jspecify.annotations.NullMarked;
