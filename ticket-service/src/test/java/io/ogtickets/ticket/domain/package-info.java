/** Tests of the room of the same name. */
@NullMarked
package io.ogtickets.ticket.domain;

import org.jspecify.annotations.NullMarked;
