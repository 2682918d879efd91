/** validation-service, which alone knows whether a ticket was admitted. */
@NullMarked
package io.ogtickets.order.refund.validation;

import org.jspecify.annotations.NullMarked;
