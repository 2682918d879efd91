/** The platform under test, in a service made for it. */
@NullMarked
package io.ogtickets.platformtest;

import org.jspecify.annotations.NullMarked;
