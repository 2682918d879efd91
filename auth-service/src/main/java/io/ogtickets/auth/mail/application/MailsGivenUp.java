package io.ogtickets.auth.mail.application;

import java.util.Set;
import java.util.UUID;

/** Published in the transaction that gives them up: what relied on their being read has to be taken back. */
public record MailsGivenUp(Set<UUID> mails) {

    public MailsGivenUp {
        mails = Set.copyOf(mails);
    }
}
