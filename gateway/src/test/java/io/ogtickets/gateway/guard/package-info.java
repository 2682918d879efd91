@NullMarked
package io.ogtickets.gateway.guard;

import org.jspecify.annotations.NullMarked;
