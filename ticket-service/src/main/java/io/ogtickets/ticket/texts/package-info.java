/** What people read, in English and French. */
@NullMarked
package io.ogtickets.ticket.texts;

import org.jspecify.annotations.NullMarked;
