/** Who may call what. */
@NullMarked
package io.ogtickets.validation.config;

import org.jspecify.annotations.NullMarked;
