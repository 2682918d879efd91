/** The keys, with ticket-service there and away. */
@NullMarked
package io.ogtickets.validation.ticket;

import org.jspecify.annotations.NullMarked;
