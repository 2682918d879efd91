/** What may be tried now, and what is told to wait. */
@NullMarked
package io.ogtickets.auth.throttle.application;

import org.jspecify.annotations.NullMarked;
