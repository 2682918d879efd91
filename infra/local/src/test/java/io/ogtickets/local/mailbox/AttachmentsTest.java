package io.ogtickets.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachmentsTest {

    private final Attachments attachments = new Attachments();

    @Test
    void beyondTheLimitTheOldestAreLetGo() {
        Attachment first = add();
        Attachment second = add();
        Attachment third = add();

        assertThat(attachments.find(first.href())).isEmpty();
        assertThat(attachments.find(second.href())).isPresent();
        assertThat(attachments.find(third.href())).isPresent();
    }

    private Attachment add() {
        return attachments.add("tickets.pdf", "application/pdf", new byte[Attachments.MOST_BYTES / 2]);
    }
}
