/** The Ed25519 keys that sign codes, kept on file with their states. */
@NullMarked
package io.ogtickets.ticket.signing;

import org.jspecify.annotations.NullMarked;
