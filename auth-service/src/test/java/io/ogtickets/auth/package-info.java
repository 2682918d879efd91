/** The service as it runs: its flows, and what it refuses. */
@NullMarked
package io.ogtickets.auth;

import org.jspecify.annotations.NullMarked;
