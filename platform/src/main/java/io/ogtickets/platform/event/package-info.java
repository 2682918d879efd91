/** Events between services: transactional outbox, inbox, dead letters, CloudEvents over Kafka. */
@NullMarked
package io.ogtickets.platform.event;

import org.jspecify.annotations.NullMarked;
