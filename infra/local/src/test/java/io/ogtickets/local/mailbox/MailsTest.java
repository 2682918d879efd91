package io.ogtickets.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailsTest {

    private final Mails mails = new Mails();

    @Test
    void theNewestComeFirst() {
        add("one", "");
        add("two", "");

        assertThat(mails.all()).extracting(Mail::id).containsExactly("two", "one");
    }

    @Test
    void beyondTheLimitTheOldestAreLetGo() {
        IntStream.rangeClosed(0, Mails.MOST_MAILS).forEach(number -> add(Integer.toString(number), ""));

        assertThat(mails.all()).hasSize(Mails.MOST_MAILS).extracting(Mail::id).doesNotContain("0");
    }

    @Test
    void aFewLongMailsCountAsMuchAsManyShortOnes() {
        String chapter = "x".repeat(9_000_000);
        add("one", chapter);
        add("two", chapter);
        add("three", chapter);

        assertThat(mails.all()).extracting(Mail::id).containsExactly("three", "two");
    }

    private void add(String id, String text) {
        mails.add(new Mail(id, "marie@example.org", "Hello", text, null, List.of(), Instant.EPOCH));
    }
}
