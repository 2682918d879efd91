/** Reads the published Paris 2024 calendar from its files. */
@NullMarked
package io.ogtickets.catalog.calendar;

import org.jspecify.annotations.NullMarked;
