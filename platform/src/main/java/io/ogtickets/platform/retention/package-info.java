/** What was kept for long enough goes, or names nobody any more. */
@NullMarked
package io.ogtickets.platform.retention;

import org.jspecify.annotations.NullMarked;
