/** Orders: who bought which places, until when they are held, and what was paid. */
@NullMarked
package io.ogtickets.order;

import org.jspecify.annotations.NullMarked;
