/** The mailbox part: takes every mail of the local run and shows it on a page and to scripts. */
@NullMarked
package io.ogtickets.local.mailbox;

import org.jspecify.annotations.NullMarked;
