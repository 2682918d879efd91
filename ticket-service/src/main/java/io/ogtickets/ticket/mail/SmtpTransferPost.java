package io.ogtickets.ticket.mail;

import io.ogtickets.ticket.application.TransferMail;
import io.ogtickets.ticket.application.TransferPost;
import io.ogtickets.ticket.mail.Letters.Letter;
import io.ogtickets.ticket.texts.Texts;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends mails about transfers over SMTP. */
@Component
final class SmtpTransferPost implements TransferPost {

    private static final Logger log = LoggerFactory.getLogger(SmtpTransferPost.class);

    private final JavaMailSender smtp;
    private final Letters letters;
    private final Texts texts;
    private final String publicUrl;

    SmtpTransferPost(JavaMailSender smtp, Letters letters, Texts texts, @Value("${og.public-url}") String publicUrl) {
        this.smtp = smtp;
        this.letters = letters;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    @Override
    public boolean send(TransferMail mail) {
        try {
            smtp.send(letters.compose(letterOf(mail)));
            return true;
        } catch (MailException | MessagingException refused) {
            // The cause may name the address, which no log may.
            log.warn("Mail {} wasn't taken: {}", mail.id(), refused.getClass().getSimpleName());
            return false;
        }
    }

    private Letter letterOf(TransferMail mail) {
        TransferText text = new TransferText(texts, mail, publicUrl);
        return new Letter(
                "transfer-" + mail.id(),
                mail.to(),
                mail.locale(),
                text.subject(),
                text.plain(),
                text.html(),
                Optional.ofNullable(mail.ticket()).map(List::of).orElse(List.of()));
    }
}
