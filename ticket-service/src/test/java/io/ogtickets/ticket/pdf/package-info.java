/** Tests. */
@NullMarked
package io.ogtickets.ticket.pdf;

import org.jspecify.annotations.NullMarked;
