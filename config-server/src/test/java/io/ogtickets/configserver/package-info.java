/** Tests of the config server. */
@NullMarked
package io.ogtickets.configserver;

import org.jspecify.annotations.NullMarked;
