/** Admits each ticket once. */
@NullMarked
package io.ogtickets.validation;

import org.jspecify.annotations.NullMarked;
