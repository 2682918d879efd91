/** Where attempts come from, and how they are spaced out. */
@NullMarked
package io.ogtickets.auth.throttle.domain;

import org.jspecify.annotations.NullMarked;
