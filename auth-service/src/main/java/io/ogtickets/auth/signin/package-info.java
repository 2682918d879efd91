/** Proving who one is. */
@NullMarked
package io.ogtickets.auth.signin;

import org.jspecify.annotations.NullMarked;
