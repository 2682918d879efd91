package io.ogtickets.auth;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The mail server of the tests, and what it has received. */
final class Mailbox {

    private static final Pattern TOKEN = Pattern.compile("/[a-z-]+\\?token=([A-Za-z0-9_-]+)");

    private final GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));

    Mailbox() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    void goAway() {
        server.stop();
    }

    void comeBack() {
        if (!server.isRunning()) {
            server.start();
        }
    }

    /** The mails to an address as soon as there are so many. */
    List<MimeMessage> to(String address, int count) {
        return await().until(() -> to(address), mails -> mails.size() >= count);
    }

    List<MimeMessage> to(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> recipientOf(mail).equals(address))
                .toList();
    }

    /** The token in the n-th mail to an address, counted from 1. */
    String token(String address, int n) {
        Matcher link = TOKEN.matcher(texts(to(address, n).get(n - 1)).getFirst());
        if (!link.find()) {
            throw new AssertionError("There is no link in the mail");
        }
        return link.group(1);
    }

    /** The parts of a mail, the plain one first. */
    static List<String> texts(Part part) {
        try {
            if (part.getContent() instanceof Multipart parts) {
                return IntStream.range(0, parts.getCount())
                        .mapToObj(i -> partOf(parts, i))
                        .flatMap(inner -> texts(inner).stream())
                        .toList();
            }
            return List.of(part.getContent().toString());
        } catch (MessagingException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Part partOf(Multipart parts, int i) {
        try {
            return parts.getBodyPart(i);
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String recipientOf(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A fixed one, so that the server comes back where it was. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
