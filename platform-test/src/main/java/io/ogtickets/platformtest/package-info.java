/** Shared test parts: a real PostgreSQL, a real Kafka broker, real tokens, architecture rules. */
@NullMarked
package io.ogtickets.platformtest;

import org.jspecify.annotations.NullMarked;
