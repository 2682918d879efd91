package io.ogtickets.ticket.mail;

import io.ogtickets.ticket.application.TicketMail;
import io.ogtickets.ticket.application.TicketPost;
import io.ogtickets.ticket.application.TicketPrinter;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.Paper;
import io.ogtickets.ticket.texts.Texts;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends over SMTP, a batch in one connection. */
@Component
final class SmtpTicketPost implements TicketPost {

    private static final Logger log = LoggerFactory.getLogger(SmtpTicketPost.class);

    private final JavaMailSender smtp;
    private final TicketPrinter printer;
    private final Texts texts;
    private final String from;
    private final String publicUrl;

    SmtpTicketPost(
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
    public Set<OrderId> send(List<TicketMail> mails) {
        Map<MimeMessage, OrderId> messages = new LinkedHashMap<>();
        for (TicketMail mail : mails) {
            compose(mail)
                    .ifPresent(message -> messages.put(message, mail.order().id()));
        }
        if (messages.isEmpty()) {
            return Set.of();
        }
        try {
            smtp.send(messages.keySet().toArray(MimeMessage[]::new));
            return Set.copyOf(messages.values());
        } catch (MailSendException some) {
            // The causes name addresses, which no log may.
            log.warn("{} of {} mails weren't taken", some.getFailedMessages().size(), messages.size());
            return messages.entrySet().stream()
                    .filter(message -> !some.getFailedMessages().containsKey(message.getKey()))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.toSet());
        } catch (MailException refused) {
            log.warn("The mail server refuses us: {}", refused.getClass().getSimpleName());
            return Set.of();
        }
    }

    /** Empty for an address that is none: it keeps no other mail waiting. */
    private Optional<MimeMessage> compose(TicketMail mail) {
        MailText text = new MailText(texts, mail, publicUrl);
        MimeMessage message = smtp.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(mail.to().email());
            helper.setSubject(text.subject());
            helper.setText(text.plain(), text.html());
            attach(mail, helper);
            // The same mail sent again bears the same id, so that a mail server may drop it.
            message.setHeader("Message-ID", "<tickets-of-" + mail.order().id() + "@og-tickets>");
            message.setHeader("Auto-Submitted", "auto-generated");
            return Optional.of(message);
        } catch (MessagingException unaddressable) {
            log.warn("The mail for order {} can't be addressed", mail.order().id());
            return Optional.empty();
        }
    }

    /** A mail whose tickets can't be printed goes out without them: its link leads to them, and a late mail helps nobody. */
    private void attach(TicketMail mail, MimeMessageHelper helper) throws MessagingException {
        if (mail.tickets().isEmpty()) {
            return;
        }
        Locale locale = mail.to().locale();
        byte[] pdf;
        try {
            pdf = printer.print(mail.tickets(), Paper.A4, locale);
        } catch (RuntimeException failure) {
            log.error("The tickets of order {} can't be printed", mail.order().id(), failure);
            return;
        }
        helper.addAttachment(
                texts.get(Texts.nearest(locale), "pdf.file", mail.order().reference()),
                new ByteArrayResource(pdf),
                MediaType.APPLICATION_PDF_VALUE);
    }
}
