/** What the parts of a local run have in common. */
@NullMarked
package io.ogtickets.local.part;

import org.jspecify.annotations.NullMarked;
