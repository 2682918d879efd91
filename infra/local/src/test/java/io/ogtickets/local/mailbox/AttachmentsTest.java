package io.ogtickets.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class AttachmentsTest {

    private final Attachments attachments = new Attachments();

    @Test
    void beyondTheLimitTheOldestAreLetGo() {
        Attachment first = add();
        Attachment second = add();
        Attachment third = add();

        assertThat(attachments.find(href(first))).isEmpty();
        assertThat(attachments.find(href(second))).isPresent();
        assertThat(attachments.find(href(third))).isPresent();
    }

    @Test
    void whatIsTooLargeAloneIsNotKeptAndTakesNothingWithIt() {
        Attachment kept = add();

        Attachment large = add(Attachments.MOST_BYTES + 1);

        assertThat(large.href()).isNull();
        assertThat(large.size()).isEqualTo(Attachments.MOST_BYTES + 1);
        assertThat(attachments.find(href(kept))).isPresent();
    }

    private Attachment add() {
        return add(Attachments.MOST_BYTES / 2);
    }

    private Attachment add(int bytes) {
        return attachments.add("tickets.pdf", "application/pdf", new byte[bytes]);
    }

    private static String href(Attachment file) {
        return Objects.requireNonNull(file.href());
    }
}
