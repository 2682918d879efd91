/** The rule of the gate and what it judges by, on plain Java. */
@NullMarked
package io.ogtickets.validation.domain;

import org.jspecify.annotations.NullMarked;
