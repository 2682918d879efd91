/** The words of ticketing: what was bought, by whom, for which session. */
@NullMarked
package io.ogtickets.ticket.domain;

import org.jspecify.annotations.NullMarked;
