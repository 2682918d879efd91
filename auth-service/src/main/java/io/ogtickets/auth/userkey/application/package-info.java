/** Making user keys and deriving shares. */
@NullMarked
package io.ogtickets.auth.userkey.application;

import org.jspecify.annotations.NullMarked;
