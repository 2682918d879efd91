@NullMarked
package io.ogtickets.platform.event;

import org.jspecify.annotations.NullMarked;
