/** What a passkey says. */
@NullMarked
package io.ogtickets.auth.passkey.domain;

import org.jspecify.annotations.NullMarked;
