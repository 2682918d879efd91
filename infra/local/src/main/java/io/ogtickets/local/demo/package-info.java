/** The story of one family order, told through the gateway from registration to the gate. */
@NullMarked
package io.ogtickets.local.demo;

import org.jspecify.annotations.NullMarked;
