/** Tests of what is read of acts of staff. */
@NullMarked
package io.ogtickets.auth.audit.messaging;

import org.jspecify.annotations.NullMarked;
