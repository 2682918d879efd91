/** The rules of refunds, and what validation-service is asked for them. */
@NullMarked
package io.ogtickets.order.refund.domain;

import org.jspecify.annotations.NullMarked;
