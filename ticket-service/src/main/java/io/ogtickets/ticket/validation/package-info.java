/** What validation-service does for us: it revokes tickets, unless a scan was first. */
@NullMarked
package io.ogtickets.ticket.validation;

import org.jspecify.annotations.NullMarked;
