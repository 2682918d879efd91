/** The use cases; they alone open transactions. */
@NullMarked
package io.ogtickets.validation.application;

import org.jspecify.annotations.NullMarked;
