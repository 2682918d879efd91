/** The API under /v1 that the merchant calls with a secret key. */
@NullMarked
package io.ogtickets.stripesimulator.api;

import org.jspecify.annotations.NullMarked;
