/** The rules for new passwords. */
@NullMarked
package io.ogtickets.auth.password.domain;

import org.jspecify.annotations.NullMarked;
