/** Keeps the catalogue's last word and answers what an offer costs. */
@NullMarked
package io.ogtickets.order.catalog.application;

import org.jspecify.annotations.NullMarked;
