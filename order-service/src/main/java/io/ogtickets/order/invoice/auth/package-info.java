/** auth-service, which knows the buyer's name. */
@NullMarked
package io.ogtickets.order.invoice.auth;

import org.jspecify.annotations.NullMarked;
