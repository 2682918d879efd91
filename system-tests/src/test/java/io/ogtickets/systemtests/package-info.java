/** The whole system, started as a newcomer starts it and spoken to as its clients speak to it. */
@NullMarked
package io.ogtickets.systemtests;

import org.jspecify.annotations.NullMarked;
