package io.ogtickets.ticket.mail;

import io.ogtickets.ticket.application.TicketPrinter;
import io.ogtickets.ticket.domain.Paper;
import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.texts.Texts;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Makes messages of what is to be said, with the tickets that go along. */
@Component
final class Letters {

    private static final Logger log = LoggerFactory.getLogger(Letters.class);

    private final JavaMailSender smtp;
    private final TicketPrinter printer;
    private final Texts texts;
    private final String from;

    Letters(JavaMailSender smtp, TicketPrinter printer, Texts texts, @Value("${og.tickets.mail-from}") String from) {
        this.smtp = smtp;
        this.printer = printer;
        this.texts = texts;
        this.from = from;
    }

    /**
     * What somebody is to read.
     *
     * @param id the same letter sent again bears the same, so that a mail server may drop it
     * @param tickets to print; may be empty
     */
    record Letter(
            String id,
            String to,
            Locale reader,
            String subject,
            String plain,
            String html,
            List<PrintedTicket> tickets) {}

    /** @throws MessagingException if the address is none */
    MimeMessage compose(Letter letter) throws MessagingException {
        MimeMessage message = smtp.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(letter.to());
        helper.setSubject(letter.subject());
        helper.setText(letter.plain(), letter.html());
        attach(letter, helper);
        message.setHeader("Message-ID", "<" + letter.id() + "@og-tickets>");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** A letter whose tickets can't be printed goes without them: its link leads to them, and a late mail helps nobody. */
    private void attach(Letter letter, MimeMessageHelper helper) throws MessagingException {
        if (letter.tickets().isEmpty()) {
            return;
        }
        byte[] pdf;
        try {
            pdf = printer.print(letter.tickets(), Paper.A4, letter.reader());
        } catch (RuntimeException failure) {
            log.error("The tickets of mail {} can't be printed", letter.id(), failure);
            return;
        }
        String reference = letter.tickets().getFirst().reference();
        helper.addAttachment(
                texts.get(Texts.nearest(letter.reader()), "pdf.file", reference),
                new ByteArrayResource(pdf),
                MediaType.APPLICATION_PDF_VALUE);
    }
}
