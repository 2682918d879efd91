/** The catalogue: sports, venues, sessions, offers and prices. */
@NullMarked
package io.ogtickets.catalog;

import org.jspecify.annotations.NullMarked;
