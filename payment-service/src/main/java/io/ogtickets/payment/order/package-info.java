/** order-service, asked before money may move. */
@NullMarked
package io.ogtickets.payment.order;

import org.jspecify.annotations.NullMarked;
