/** Tests of the registry. */
@NullMarked
package io.ogtickets.discovery;

import org.jspecify.annotations.NullMarked;
