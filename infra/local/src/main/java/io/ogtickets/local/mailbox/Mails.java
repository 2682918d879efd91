package io.ogtickets.local.mailbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The mails received, newest first; when there are too many, or they are too long, the oldest are let go. */
final class Mails {

    static final int MOST_MAILS = 10_000;

    private static final long MOST_CHARACTERS = 20_000_000;

    private final Deque<Mail> newestFirst = new ArrayDeque<>();
    private long characters;

    synchronized void add(Mail mail) {
        newestFirst.addFirst(mail);
        characters += mail.characters();
        while (newestFirst.size() > MOST_MAILS || characters > MOST_CHARACTERS) {
            characters -= newestFirst.removeLast().characters();
        }
    }

    synchronized List<Mail> all() {
        return List.copyOf(newestFirst);
    }

    /** Addresses are compared without regard to case, as mail servers do. */
    List<Mail> to(String address) {
        return all().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    Optional<Mail> find(String id) {
        return all().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }
}
