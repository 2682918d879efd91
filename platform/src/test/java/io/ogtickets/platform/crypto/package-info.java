@NullMarked
package io.ogtickets.platform.crypto;

import org.jspecify.annotations.NullMarked;
