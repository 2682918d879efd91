/** Passkeys: credentials on people's devices that no page can phish (W3C Web Authentication). */
@NullMarked
package io.ogtickets.auth.passkey;

import org.jspecify.annotations.NullMarked;
