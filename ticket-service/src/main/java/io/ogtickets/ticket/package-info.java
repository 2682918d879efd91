/** Issues tickets: keys, codes, QR and the mail to the holder. */
@NullMarked
package io.ogtickets.ticket;

import org.jspecify.annotations.NullMarked;
