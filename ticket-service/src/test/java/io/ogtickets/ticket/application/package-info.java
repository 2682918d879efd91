/** What the service does, without what it does it with. */
@NullMarked
package io.ogtickets.ticket.application;

import org.jspecify.annotations.NullMarked;
