package io.ogtickets.local.mailbox;

/**
 * A file that came with a mail.
 *
 * @param size in bytes
 * @param href where the mailbox has it; relative to the mailbox, and gone before the mail is when too many came
 */
record Attachment(String name, String type, int size, String href) {}
