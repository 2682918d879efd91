/** How an instance of a service is found for a request. */
@NullMarked
package io.ogtickets.gateway.routing;

import org.jspecify.annotations.NullMarked;
