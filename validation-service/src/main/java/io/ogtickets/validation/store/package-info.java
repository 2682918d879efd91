/** The tables, one class each. */
@NullMarked
package io.ogtickets.validation.store;

import org.jspecify.annotations.NullMarked;
