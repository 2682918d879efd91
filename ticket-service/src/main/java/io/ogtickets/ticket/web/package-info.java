/** The HTTP edge. */
@NullMarked
package io.ogtickets.ticket.web;

import org.jspecify.annotations.NullMarked;
