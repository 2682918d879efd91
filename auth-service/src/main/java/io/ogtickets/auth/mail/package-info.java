/** Mails in English and French, as text and as HTML. */
@NullMarked
package io.ogtickets.auth.mail;

import org.jspecify.annotations.NullMarked;
