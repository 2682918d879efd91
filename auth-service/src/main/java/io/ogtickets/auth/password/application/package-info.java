/** Hashing passwords, no more at once than the machine bears. */
@NullMarked
package io.ogtickets.auth.password.application;

import org.jspecify.annotations.NullMarked;
