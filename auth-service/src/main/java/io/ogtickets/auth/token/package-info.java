/** The access tokens that every service trusts. */
@NullMarked
package io.ogtickets.auth.token;

import org.jspecify.annotations.NullMarked;
