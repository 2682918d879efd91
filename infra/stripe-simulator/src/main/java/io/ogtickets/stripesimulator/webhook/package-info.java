/** Tells the merchant what happened: signed, and again until it is heard. */
@NullMarked
package io.ogtickets.stripesimulator.webhook;

import org.jspecify.annotations.NullMarked;
