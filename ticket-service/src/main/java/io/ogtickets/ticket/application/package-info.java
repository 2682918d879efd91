/** The use cases: take paid orders, issue, mail, show, and learn what others tell. */
@NullMarked
package io.ogtickets.ticket.application;

import org.jspecify.annotations.NullMarked;
