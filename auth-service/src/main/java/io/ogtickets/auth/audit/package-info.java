/** What happened to the accounts that matters to their security. */
@NullMarked
package io.ogtickets.auth.audit;

import org.jspecify.annotations.NullMarked;
