/** Identifiers that sort by the time they were made. */
@NullMarked
package io.ogtickets.platform.id;

import org.jspecify.annotations.NullMarked;
