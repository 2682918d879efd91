/** Listens to catalog-service. */
@NullMarked
package io.ogtickets.order.catalog.messaging;

import org.jspecify.annotations.NullMarked;
