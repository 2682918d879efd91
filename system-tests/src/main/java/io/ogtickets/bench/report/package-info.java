/** The figures, and how they are told. */
@NullMarked
package io.ogtickets.bench.report;

import org.jspecify.annotations.NullMarked;
