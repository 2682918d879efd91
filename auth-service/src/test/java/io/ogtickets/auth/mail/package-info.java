/** Mails, tried without a mail server. */
@NullMarked
package io.ogtickets.auth.mail;

import org.jspecify.annotations.NullMarked;
