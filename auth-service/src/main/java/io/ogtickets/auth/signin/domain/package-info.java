/** What a sign-in is checked against. */
@NullMarked
package io.ogtickets.auth.signin.domain;

import org.jspecify.annotations.NullMarked;
