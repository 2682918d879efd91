/** Tests of the room of the same name. */
@NullMarked
package io.ogtickets.platform.signing;

import org.jspecify.annotations.NullMarked;
