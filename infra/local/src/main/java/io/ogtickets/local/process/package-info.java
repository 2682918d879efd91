/** The process table on disk: what runs, whose it is, and how it is started and stopped. */
@NullMarked
package io.ogtickets.local.process;

import org.jspecify.annotations.NullMarked;
