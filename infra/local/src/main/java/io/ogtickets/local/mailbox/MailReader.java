package io.ogtickets.local.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a MIME message apart: its first text part and its first HTML part, decoded; attachments are left out. */
final class MailReader {

    private MailReader() {}

    static Mail read(MimeMessage message, String to) {
        try {
            String subject = Objects.requireNonNullElse(message.getSubject(), "");
            String id = UUID.randomUUID().toString();
            return new Mail(id, to, subject, find("text/plain", message), find("text/html", message), Instant.now());
        } catch (MessagingException e) {
            throw new IllegalArgumentException("This is no mail that can be read.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String find(String type, Part part) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return null;
        }
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return text;
        }
        return part.getContent() instanceof Multipart parts ? find(type, parts) : null;
    }

    private static @Nullable String find(String type, Multipart parts) throws MessagingException, IOException {
        for (int index = 0; index < parts.getCount(); index++) {
            String found = find(type, parts.getBodyPart(index));
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
