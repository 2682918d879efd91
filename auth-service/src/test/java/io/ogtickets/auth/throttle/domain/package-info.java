/** What is read of addresses, and how delays grow, tried. */
@NullMarked
package io.ogtickets.auth.throttle.domain;

import org.jspecify.annotations.NullMarked;
