/** Who may call what, and what the service says about itself. */
@NullMarked
package io.ogtickets.auth.config;

import org.jspecify.annotations.NullMarked;
