/** What the catalogue reads from Kafka. */
@NullMarked
package io.ogtickets.catalog.messaging;

import org.jspecify.annotations.NullMarked;
