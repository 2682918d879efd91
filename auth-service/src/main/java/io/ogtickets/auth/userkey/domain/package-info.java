/** The user key and the shares derived from it. */
@NullMarked
package io.ogtickets.auth.userkey.domain;

import org.jspecify.annotations.NullMarked;
