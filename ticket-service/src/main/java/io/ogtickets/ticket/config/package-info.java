/** How the parts are put together, and who may call what. */
@NullMarked
package io.ogtickets.ticket.config;

import org.jspecify.annotations.NullMarked;
