/** Who may call what, and how the domain is put together. */
@NullMarked
package io.ogtickets.order.config;

import org.jspecify.annotations.NullMarked;
