/** The local control of the simulator, which the real Stripe hasn't: faults, disputes and endings on demand. */
@NullMarked
package io.ogtickets.stripesimulator.control;

import org.jspecify.annotations.NullMarked;
