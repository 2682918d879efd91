/** What a password must be, and how it is kept. */
@NullMarked
package io.ogtickets.auth.password;

import org.jspecify.annotations.NullMarked;
