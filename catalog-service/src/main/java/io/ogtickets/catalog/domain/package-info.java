/** Sessions, seating and the demonstration tariff: the rules of what is on sale. */
@NullMarked
package io.ogtickets.catalog.domain;

import org.jspecify.annotations.NullMarked;
