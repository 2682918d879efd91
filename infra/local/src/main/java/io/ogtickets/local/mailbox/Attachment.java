package io.ogtickets.local.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * A file that came with a mail.
 *
 * @param size in bytes
 * @param href where the mailbox has it; relative to the mailbox, and gone before the mail is when too many came, and absent if it
 *     was too large to be kept
 */
record Attachment(
        String name, String type, int size, @Nullable String href) {}
