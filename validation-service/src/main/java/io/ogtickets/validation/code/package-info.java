/** The code on the ticket, read byte by byte and verified: pure functions of hostile input. */
@NullMarked
package io.ogtickets.validation.code;

import org.jspecify.annotations.NullMarked;
