/** Reads the limits in force, and changes them. */
@NullMarked
package io.ogtickets.order.limits.application;

import org.jspecify.annotations.NullMarked;
