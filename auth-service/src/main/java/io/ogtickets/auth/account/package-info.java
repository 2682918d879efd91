/** People's accounts, from registration on. */
@NullMarked
package io.ogtickets.auth.account;

import org.jspecify.annotations.NullMarked;
