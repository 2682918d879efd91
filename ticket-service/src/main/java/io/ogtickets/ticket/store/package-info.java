/** The tables of this service, one class each. */
@NullMarked
package io.ogtickets.ticket.store;

import org.jspecify.annotations.NullMarked;
