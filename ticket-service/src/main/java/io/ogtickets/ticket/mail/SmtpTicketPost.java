package io.ogtickets.ticket.mail;

import io.ogtickets.ticket.application.TicketMail;
import io.ogtickets.ticket.application.TicketPost;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.mail.Letters.Letter;
import io.ogtickets.ticket.texts.Texts;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends over SMTP, a batch in one connection. */
@Component
final class SmtpTicketPost implements TicketPost {

    private static final Logger log = LoggerFactory.getLogger(SmtpTicketPost.class);

    private final JavaMailSender smtp;
    private final Letters letters;
    private final Texts texts;
    private final String publicUrl;
    /** A printed page is some milliseconds of a processor. Half of them at most, for tickets are issued meanwhile. */
    private final ExecutorService printers = Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
            Thread.ofPlatform().name("printer-", 0).daemon().factory());

    SmtpTicketPost(JavaMailSender smtp, Letters letters, Texts texts, @Value("${og.public-url}") String publicUrl) {
        this.smtp = smtp;
        this.letters = letters;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    @Override
    public Set<OrderId> send(List<TicketMail> mails) {
        Map<MimeMessage, OrderId> messages = composeAll(mails);
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

    @PreDestroy
    void close() {
        printers.shutdownNow();
    }

    private Map<MimeMessage, OrderId> composeAll(List<TicketMail> mails) {
        List<CompletableFuture<Optional<Map.Entry<MimeMessage, OrderId>>>> composing = mails.stream()
                .map(mail -> CompletableFuture.supplyAsync(() -> compose(mail), printers))
                .toList();
        return composing.stream()
                .flatMap(composed -> composed.join().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Empty for an address that is none: it keeps no other mail waiting. */
    private Optional<Map.Entry<MimeMessage, OrderId>> compose(TicketMail mail) {
        OrderId order = mail.order().id();
        MailText text = new MailText(texts, mail, publicUrl);
        try {
            return Optional.of(Map.entry(
                    letters.compose(new Letter(
                            mail.id(),
                            mail.to().email(),
                            mail.to().locale(),
                            text.subject(),
                            text.plain(),
                            text.html(),
                            mail.tickets())),
                    order));
        } catch (MessagingException unaddressable) {
            log.warn("The mail for order {} can't be addressed", order);
            return Optional.empty();
        }
    }
}
