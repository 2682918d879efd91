/** Calls to neighbours: the identity that a service shows, through the load balancer. */
@NullMarked
package io.ogtickets.platform.http;

import org.jspecify.annotations.NullMarked;
