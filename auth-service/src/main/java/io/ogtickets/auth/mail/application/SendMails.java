package io.ogtickets.auth.mail.application;

import io.ogtickets.auth.mail.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hands the queued mails to the mail server, each at least once. */
@Component
class SendMails {

    private static final Logger log = LoggerFactory.getLogger(SendMails.class);

    private final MailQueue queue;
    private final JavaMailSender mailServer;
    private final MailProperties properties;

    SendMails(MailQueue queue, JavaMailSender mailServer, MailProperties properties) {
        this.queue = queue;
        this.mailServer = mailServer;
        this.properties = properties;
    }

    /** Tells whether there may be more to do: not after a failure, for most often the mail server is away. */
    boolean sendNext() {
        Optional<QueuedMail> next = queue.take();
        if (next.isEmpty() || !sent(next.get())) {
            return false;
        }
        queue.remove(next.get().id());
        return true;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void giveUpWhatIsStale() {
        int given = queue.giveUp();
        if (given > 0) {
            log.error("{} mails were given up: the mail server took none of them in {}", given, properties.keep());
        }
    }

    private boolean sent(QueuedMail next) {
        try {
            mailServer.send(message(queue.open(next)));
            return true;
        } catch (MailException | MessagingException | IllegalStateException failure) {
            // The message of the failure may hold the address.
            log.warn(
                    "Mail {} will be tried again: {}",
                    next.id(),
                    failure.getClass().getName());
            return false;
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = mailServer.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(properties.from());
        parts.setTo(mail.to());
        parts.setSubject(mail.subject());
        parts.setText(mail.text(), mail.html());
        return message;
    }
}
