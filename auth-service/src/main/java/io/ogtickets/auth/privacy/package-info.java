/** What the RGPD gives people: all that is held on them in one file, and to be forgotten. */
@NullMarked
package io.ogtickets.auth.privacy;

import org.jspecify.annotations.NullMarked;
