/** Signing in, and the second factor. */
@NullMarked
package io.ogtickets.auth.signin.application;

import org.jspecify.annotations.NullMarked;
