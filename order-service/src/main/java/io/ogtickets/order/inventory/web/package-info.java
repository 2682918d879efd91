/** The back office's capacity call. */
@NullMarked
package io.ogtickets.order.inventory.web;

import org.jspecify.annotations.NullMarked;
