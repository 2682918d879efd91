/** Bounds on hashing, tried without Spring. */
@NullMarked
package io.ogtickets.auth.password.application;

import org.jspecify.annotations.NullMarked;
