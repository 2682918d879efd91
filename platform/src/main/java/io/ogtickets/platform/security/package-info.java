/** Who may call what: resource-server defaults, deny by default. */
@NullMarked
package io.ogtickets.platform.security;

import org.jspecify.annotations.NullMarked;
