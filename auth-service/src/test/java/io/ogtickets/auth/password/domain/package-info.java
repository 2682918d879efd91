/** The rules for passwords, tried without Spring. */
@NullMarked
package io.ogtickets.auth.password.domain;

import org.jspecify.annotations.NullMarked;
