/** What this service hears from others. */
@NullMarked
package io.ogtickets.validation.messaging;

import org.jspecify.annotations.NullMarked;
