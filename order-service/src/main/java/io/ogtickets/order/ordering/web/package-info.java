/** Orders over HTTP, for their owners and for payment-service. */
@NullMarked
package io.ogtickets.order.ordering.web;

import org.jspecify.annotations.NullMarked;
