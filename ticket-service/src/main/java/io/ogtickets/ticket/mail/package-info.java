/** Mails to holders, in their language, over SMTP. */
@NullMarked
package io.ogtickets.ticket.mail;

import org.jspecify.annotations.NullMarked;
