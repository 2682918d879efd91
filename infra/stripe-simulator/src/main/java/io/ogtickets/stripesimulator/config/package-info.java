/** The simulator's settings, and its refusal to run where real money is. */
@NullMarked
package io.ogtickets.stripesimulator.config;

import org.jspecify.annotations.NullMarked;
