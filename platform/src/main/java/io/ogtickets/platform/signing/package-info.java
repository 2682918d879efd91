/** Ed25519 keys that sign, kept on file with their states, and the command for them. */
@NullMarked
package io.ogtickets.platform.signing;

import org.jspecify.annotations.NullMarked;
