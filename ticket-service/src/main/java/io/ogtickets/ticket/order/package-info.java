/** What order-service answers us: purchase shares. */
@NullMarked
package io.ogtickets.ticket.order;

import org.jspecify.annotations.NullMarked;
