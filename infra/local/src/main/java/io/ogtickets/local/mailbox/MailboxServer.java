package io.ogtickets.local.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.ogtickets.local.home.Ports;
import java.io.IOException;
import java.util.concurrent.Executors;

/** The mailbox's process: takes mails by SMTP into memory and shows them over HTTP. Mails don't survive its end. */
public final class MailboxServer implements AutoCloseable {

    private final GreenMail smtp;
    private final HttpServer http;

    /** Listens on both ports; port 0 lets the system choose. */
    MailboxServer(int httpPort, int smtpPort) throws IOException {
        Mails mails = new Mails();
        Attachments attachments = new Attachments();
        smtp = new GreenMail(new ServerSetup(smtpPort, Ports.HOST, ServerSetup.PROTOCOL_SMTP));
        smtp.getUserManager()
                .setMessageDeliveryHandler((message, address) -> new Recipient(address.getEmail(), mails, attachments));
        http = HttpServer.create(Ports.socketAddress(httpPort), 0);
        http.setExecutor(Executors.newCachedThreadPool(
                Thread.ofPlatform().name("mailbox-", 0).daemon().factory()));
        http.createContext("/", new MailboxPages(mails, attachments));
    }

    public static void main(String[] arguments) throws IOException {
        new MailboxServer(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])).start();
    }

    void start() {
        smtp.start();
        http.start();
    }

    int httpPort() {
        return http.getAddress().getPort();
    }

    int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        smtp.stop();
    }
}
