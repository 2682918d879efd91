/** The durable queue of mails and its delivery. */
@NullMarked
package io.ogtickets.auth.mail.application;

import org.jspecify.annotations.NullMarked;
