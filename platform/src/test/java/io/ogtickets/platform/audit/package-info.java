/** What is told of acts of staff. */
@NullMarked
package io.ogtickets.platform.audit;

import org.jspecify.annotations.NullMarked;
