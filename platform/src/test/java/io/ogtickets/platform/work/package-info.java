@NullMarked
package io.ogtickets.platform.work;

import org.jspecify.annotations.NullMarked;
