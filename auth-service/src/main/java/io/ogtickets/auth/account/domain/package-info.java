/** What an account and a registration are, and what may happen to them. */
@NullMarked
package io.ogtickets.auth.account.domain;

import org.jspecify.annotations.NullMarked;
