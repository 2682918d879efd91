/** How callers are told to come back later, tried without the service. */
@NullMarked
package io.ogtickets.auth.password.web;

import org.jspecify.annotations.NullMarked;
