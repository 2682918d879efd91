package io.ogtickets.ticket.mail;

import io.ogtickets.ticket.application.TicketPrinter;
import io.ogtickets.ticket.application.TransferMail;
import io.ogtickets.ticket.application.TransferPost;
import io.ogtickets.ticket.domain.Paper;
import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.texts.Texts;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends mails about transfers over SMTP. */
@Component
final class SmtpTransferPost implements TransferPost {

    private static final Logger log = LoggerFactory.getLogger(SmtpTransferPost.class);

    private final JavaMailSender smtp;
    private final TicketPrinter printer;
    private final Texts texts;
    private final String from;
    private final String publicUrl;

    SmtpTransferPost(
            JavaMailSender smtp,
            TicketPrinter printer,
            Texts texts,
            @Value("${og.tickets.mail-from}") String from,
            @Value("${og.public-url}") String publicUrl) {
        this.smtp = smtp;
        this.printer = printer;
        this.texts = texts;
        this.from = from;
        this.publicUrl = publicUrl;
    }

    @Override
    public boolean send(TransferMail mail) {
        try {
            smtp.send(compose(mail));
            return true;
        } catch (MailException | MessagingException refused) {
            // The cause may name the address, which no log may.
            log.warn("Mail {} wasn't taken: {}", mail.id(), refused.getClass().getSimpleName());
            return false;
        }
    }

    private MimeMessage compose(TransferMail mail) throws MessagingException {
        TransferText text = new TransferText(texts, mail, publicUrl);
        MimeMessage message = smtp.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(mail.to());
        helper.setSubject(text.subject());
        helper.setText(text.plain(), text.html());
        @Nullable PrintedTicket ticket = mail.ticket();
        if (ticket != null) {
            helper.addAttachment(
                    texts.get(Texts.nearest(mail.locale()), "pdf.file", ticket.reference()),
                    new ByteArrayResource(printer.print(List.of(ticket), Paper.A4, mail.locale())),
                    MediaType.APPLICATION_PDF_VALUE);
        }
        message.setHeader("Message-ID", "<transfer-" + mail.id() + "@og-tickets>");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
