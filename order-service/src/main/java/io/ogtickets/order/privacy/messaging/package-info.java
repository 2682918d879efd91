/** What auth-service tells of accounts. */
@NullMarked
package io.ogtickets.order.privacy.messaging;

import org.jspecify.annotations.NullMarked;
