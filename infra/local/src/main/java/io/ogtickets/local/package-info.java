/** The one-command local run: the whole system on this machine, without containers. */
@NullMarked
package io.ogtickets.local;

import org.jspecify.annotations.NullMarked;
