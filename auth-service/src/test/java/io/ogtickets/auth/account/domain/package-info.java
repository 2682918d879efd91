/** The rules of accounts, tried without Spring. */
@NullMarked
package io.ogtickets.auth.account.domain;

import org.jspecify.annotations.NullMarked;
