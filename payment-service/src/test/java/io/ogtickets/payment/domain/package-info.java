/** The rules of a payment, tried alone. */
@NullMarked
package io.ogtickets.payment.domain;

import org.jspecify.annotations.NullMarked;
