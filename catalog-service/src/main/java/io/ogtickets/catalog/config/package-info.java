/** Who may call what, and how answers are cached. */
@NullMarked
package io.ogtickets.catalog.config;

import org.jspecify.annotations.NullMarked;
