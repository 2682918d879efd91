/** The Kafka edge, with this service's own records of the events it reads. */
@NullMarked
package io.ogtickets.ticket.messaging;

import org.jspecify.annotations.NullMarked;
