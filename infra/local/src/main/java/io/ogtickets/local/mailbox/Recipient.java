package io.ogtickets.local.mailbox;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** Whoever a mail is addressed to: what GreenMail delivers goes into our own mails and not into its endless folders. */
record Recipient(String email, Mails mails, Attachments attachments) implements GreenMailUser {

    @Override
    public void deliver(MovingMessage message) {
        deliver(message.getMessage());
    }

    @Override
    public void deliver(MimeMessage message) {
        mails.add(MailReader.read(message, email, attachments));
    }

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public String getLogin() {
        return email;
    }

    @Override
    public String getQualifiedMailboxName() {
        return email;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        // Everybody gets mail here; nobody signs in.
    }

    @Override
    public void authenticate(String password) {
        // As above.
    }

    @Override
    public void create() {
        // Nothing is kept for a recipient.
    }

    @Override
    public void delete() {
        // As above.
    }
}
