/** auth-service: who is behind an account. */
@NullMarked
package io.ogtickets.validation.auth;

import org.jspecify.annotations.NullMarked;
