/** What order-service knows of sessions and offers. */
@NullMarked
package io.ogtickets.order.catalog;

import org.jspecify.annotations.NullMarked;
