/** Gathers all that is held on a person, and lets go of it. */
@NullMarked
package io.ogtickets.order.privacy.application;

import org.jspecify.annotations.NullMarked;
