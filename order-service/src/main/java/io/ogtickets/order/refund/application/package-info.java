/** Records wishes, has tickets revoked, lets money move, and notes that it arrived. */
@NullMarked
package io.ogtickets.order.refund.application;

import org.jspecify.annotations.NullMarked;
