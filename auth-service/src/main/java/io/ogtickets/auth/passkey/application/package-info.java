/** Registering passkeys, looking after them, and taking their signatures. */
@NullMarked
package io.ogtickets.auth.passkey.application;

import org.jspecify.annotations.NullMarked;
