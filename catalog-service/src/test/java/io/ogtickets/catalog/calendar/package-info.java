@NullMarked
package io.ogtickets.catalog.calendar;

import org.jspecify.annotations.NullMarked;
