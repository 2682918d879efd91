/** Shares against a vector from elsewhere. */
@NullMarked
package io.ogtickets.auth.userkey.domain;

import org.jspecify.annotations.NullMarked;
