/** Shares for ticket-service. */
@NullMarked
package io.ogtickets.auth.userkey.web;

import org.jspecify.annotations.NullMarked;
