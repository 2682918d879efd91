/** Accounts to try the system with, in the local profile only. */
@NullMarked
package io.ogtickets.auth.demo;

import org.jspecify.annotations.NullMarked;
