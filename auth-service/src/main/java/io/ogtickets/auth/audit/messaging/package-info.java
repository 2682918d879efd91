/** What the other services tell of acts of staff. */
@NullMarked
package io.ogtickets.auth.audit.messaging;

import org.jspecify.annotations.NullMarked;
