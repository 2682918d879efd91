/** What is measured, one class for each part of the report. */
@NullMarked
package io.ogtickets.bench.chapter;

import org.jspecify.annotations.NullMarked;
