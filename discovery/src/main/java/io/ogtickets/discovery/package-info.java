/** The Eureka registry, closed to all but the parts of the system. */
@NullMarked
package io.ogtickets.discovery;

import org.jspecify.annotations.NullMarked;
