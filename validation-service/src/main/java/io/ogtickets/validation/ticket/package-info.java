/** ticket-service: by which keys it signs codes. */
@NullMarked
package io.ogtickets.validation.ticket;

import org.jspecify.annotations.NullMarked;
