/** Work that goes on beside the requests. */
@NullMarked
package io.ogtickets.platform.work;

import org.jspecify.annotations.NullMarked;
