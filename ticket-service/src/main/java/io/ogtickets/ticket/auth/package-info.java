/** What auth-service answers us: user shares and contacts. */
@NullMarked
package io.ogtickets.ticket.auth;

import org.jspecify.annotations.NullMarked;
