/** Events as their producers write them. */
@NullMarked
package io.ogtickets.validation.messaging;

import org.jspecify.annotations.NullMarked;
