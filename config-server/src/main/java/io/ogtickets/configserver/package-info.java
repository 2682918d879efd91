/** Serves every part its settings, from the folder {@code settings} on the class path. */
@NullMarked
package io.ogtickets.configserver;

import org.jspecify.annotations.NullMarked;
