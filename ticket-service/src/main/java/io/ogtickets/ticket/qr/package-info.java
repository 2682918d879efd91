/** A code drawn as a QR symbol (ISO/IEC 18004), as vector and as pixels. */
@NullMarked
package io.ogtickets.ticket.qr;

import org.jspecify.annotations.NullMarked;
