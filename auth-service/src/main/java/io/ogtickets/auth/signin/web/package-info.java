/** Sign-in over HTTP. */
@NullMarked
package io.ogtickets.auth.signin.web;

import org.jspecify.annotations.NullMarked;
