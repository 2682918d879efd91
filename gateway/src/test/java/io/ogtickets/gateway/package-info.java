/** The real gateway with its real settings, before small HTTP servers that stand in for the services. */
@NullMarked
package io.ogtickets.gateway;

import org.jspecify.annotations.NullMarked;
