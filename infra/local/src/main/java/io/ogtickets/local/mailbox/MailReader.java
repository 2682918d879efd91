package io.ogtickets.local.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a MIME message apart: its first text part, its first HTML part and its attachments, decoded. */
final class MailReader {

    private final Attachments attachments;
    private final List<Attachment> found = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String html;

    private MailReader(Attachments attachments) {
        this.attachments = attachments;
    }

    static Mail read(MimeMessage message, String to, Attachments attachments) {
        try {
            MailReader reader = new MailReader(attachments);
            reader.take(message);
            String subject = Objects.requireNonNullElse(message.getSubject(), "");
            String id = UUID.randomUUID().toString();
            return new Mail(id, to, subject, reader.text, reader.html, List.copyOf(reader.found), Instant.now());
        } catch (MessagingException e) {
            throw new IllegalArgumentException("This is no mail that can be read.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Part part) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            attach(part);
        } else if (part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                take(parts.getBodyPart(index));
            }
        } else if (text == null && part.isMimeType("text/plain") && part.getContent() instanceof String plain) {
            text = plain;
        } else if (html == null && part.isMimeType("text/html") && part.getContent() instanceof String marked) {
            html = marked;
        }
    }

    private void attach(Part part) throws MessagingException, IOException {
        String name = Objects.requireNonNullElse(part.getFileName(), "attachment");
        String type = new ContentType(part.getContentType()).getBaseType();
        try (InputStream content = part.getInputStream()) {
            found.add(attachments.add(MimeUtility.decodeText(name), type, content.readAllBytes()));
        }
    }
}
