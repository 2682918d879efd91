package io.ogtickets.ticket.application;

/** Sends mails about transfers. */
public interface TransferPost {

    /** Tells whether the mail server took it; else it is to be tried again. */
    boolean send(TransferMail mail);
}
