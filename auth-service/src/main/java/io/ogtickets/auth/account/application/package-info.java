/** Registering, activating, and looking accounts up. */
@NullMarked
package io.ogtickets.auth.account.application;

import org.jspecify.annotations.NullMarked;
