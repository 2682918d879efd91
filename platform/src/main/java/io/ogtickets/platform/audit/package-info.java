/** What staff did, told to the security journal. */
@NullMarked
package io.ogtickets.platform.audit;

import org.jspecify.annotations.NullMarked;
