package io.ogtickets.auth.mail.application;

import io.ogtickets.auth.mail.Mail;
import io.ogtickets.platform.work.BackgroundWork;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a mail on its way. */
@Service
public class QueueMail {

    private final MailQueue queue;
    private final BackgroundWork mailing;

    QueueMail(MailQueue queue, @Qualifier(MailWorker.MAILING) BackgroundWork mailing) {
        this.queue = queue;
        this.mailing = mailing;
    }

    /**
     * To be called in the transaction of what the mail tells of: it goes out once that is committed, or not at all.
     *
     * @return the mail's id, by which {@link MailsGivenUp} names it if no mail server takes it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID of(Mail mail) {
        UUID id = queue.add(mail);
        mailing.wakeAfterCommit();
        return id;
    }
}
