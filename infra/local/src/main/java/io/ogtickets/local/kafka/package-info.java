/** The broker part: one real Kafka node in a JVM of its own. */
@NullMarked
package io.ogtickets.local.kafka;

import org.jspecify.annotations.NullMarked;
