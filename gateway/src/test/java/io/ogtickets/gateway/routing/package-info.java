@NullMarked
package io.ogtickets.gateway.routing;

import org.jspecify.annotations.NullMarked;
