/** What the system's figures are held against: tools that others know, run on the same machine and the same database. */
@NullMarked
package io.ogtickets.bench.reference;

import org.jspecify.annotations.NullMarked;
