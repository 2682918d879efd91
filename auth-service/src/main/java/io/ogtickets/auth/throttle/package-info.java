/** Making those wait who try too much. */
@NullMarked
package io.ogtickets.auth.throttle;

import org.jspecify.annotations.NullMarked;
