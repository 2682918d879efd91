/** Tickets on paper: tagged PDF, readable by people, screen readers and gates. */
@NullMarked
package io.ogtickets.ticket.pdf;

import org.jspecify.annotations.NullMarked;
