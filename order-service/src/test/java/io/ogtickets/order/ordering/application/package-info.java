/** The use cases' own parts, tried without the container. */
@NullMarked
package io.ogtickets.order.ordering.application;

import org.jspecify.annotations.NullMarked;
