/** A visit as an entry for calendars (iCalendar, RFC 5545). */
@NullMarked
package io.ogtickets.ticket.calendar;

import org.jspecify.annotations.NullMarked;
