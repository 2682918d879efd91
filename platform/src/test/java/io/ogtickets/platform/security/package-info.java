@NullMarked
package io.ogtickets.platform.security;

import org.jspecify.annotations.NullMarked;
