/** What ticket-service tells of transfers. */
@NullMarked
package io.ogtickets.order.refund.messaging;

import org.jspecify.annotations.NullMarked;
