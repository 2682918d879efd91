/** The system as a whole: which parts it has, how it is brought up and taken down, and how it is doing. */
@NullMarked
package io.ogtickets.local.system;

import org.jspecify.annotations.NullMarked;
