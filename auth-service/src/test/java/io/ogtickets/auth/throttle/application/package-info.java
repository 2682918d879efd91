/** The throttle, tried with a clock of its own. */
@NullMarked
package io.ogtickets.auth.throttle.application;

import org.jspecify.annotations.NullMarked;
