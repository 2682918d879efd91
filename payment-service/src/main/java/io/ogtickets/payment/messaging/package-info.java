/** What payment-service reads from Kafka. */
@NullMarked
package io.ogtickets.payment.messaging;

import org.jspecify.annotations.NullMarked;
