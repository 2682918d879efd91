/** What is read from the neighbours' events. */
@NullMarked
package io.ogtickets.payment.messaging;

import org.jspecify.annotations.NullMarked;
