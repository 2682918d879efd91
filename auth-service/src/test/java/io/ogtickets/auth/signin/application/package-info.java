/** The throttle, tried with a clock of its own. */
@NullMarked
package io.ogtickets.auth.signin.application;

import org.jspecify.annotations.NullMarked;
