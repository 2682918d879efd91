/** The system that is measured, with its people, its shop and its database. */
@NullMarked
package io.ogtickets.bench.stage;

import org.jspecify.annotations.NullMarked;
