/** What is held on a person: given out, and erased. */
@NullMarked
package io.ogtickets.order.privacy;

import org.jspecify.annotations.NullMarked;
