/** The other services that hold something on people; each answers the same two calls. */
@NullMarked
package io.ogtickets.auth.privacy.neighbours;

import org.jspecify.annotations.NullMarked;
