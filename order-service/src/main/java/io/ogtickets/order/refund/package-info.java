/** Money that goes back for tickets: what is wished, what is revoked, what is paid out. */
@NullMarked
package io.ogtickets.order.refund;

import org.jspecify.annotations.NullMarked;
