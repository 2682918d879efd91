/** Keeps sessions and events, in memory and, if a folder is given, across restarts. */
@NullMarked
package io.ogtickets.stripesimulator.ledger;

import org.jspecify.annotations.NullMarked;
