/** How callers are told to come back later. */
@NullMarked
package io.ogtickets.auth.password.web;

import org.jspecify.annotations.NullMarked;
