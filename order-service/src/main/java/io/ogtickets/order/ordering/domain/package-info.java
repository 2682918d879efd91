/** The order: its states, its money, its tickets. */
@NullMarked
package io.ogtickets.order.ordering.domain;

import org.jspecify.annotations.NullMarked;
