/** Offers as they are sold. */
@NullMarked
package io.ogtickets.order.catalog.domain;

import org.jspecify.annotations.NullMarked;
