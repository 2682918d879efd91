/** Accounts, sign-in, tokens and user keys. */
@NullMarked
package io.ogtickets.auth;

import org.jspecify.annotations.NullMarked;
