/** The people who work here: how they are invited, what they may do and where, and who is kept out. */
@NullMarked
package io.ogtickets.auth.staff;

import org.jspecify.annotations.NullMarked;
