/** The rule of the gate, without any framework. */
@NullMarked
package io.ogtickets.validation.domain;

import org.jspecify.annotations.NullMarked;
