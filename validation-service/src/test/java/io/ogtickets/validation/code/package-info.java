/** Codes against the reader. */
@NullMarked
package io.ogtickets.validation.code;

import org.jspecify.annotations.NullMarked;
