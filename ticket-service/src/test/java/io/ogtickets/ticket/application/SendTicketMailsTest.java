package io.ogtickets.ticket.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.ogtickets.ticket.store.TicketMails;
import org.junit.jupiter.api.Test;

class SendTicketMailsTest {

    private final Backlog backlog = new Backlog();
    private final TicketMails mails = mock(TicketMails.class);
    private final SendTicketMails send =
            new SendTicketMails(backlog, mails, mock(ComposeTicketMails.class), mock(TicketPost.class));

    @Test
    void nobodysTicketIsPrintedWhileOthersHaveNoneYet() {
        backlog.set(true);

        assertThat(send.sendDue()).isFalse();
        verifyNoInteractions(mails);
    }

    @Test
    void onceEverybodyHasTheirTicketsMailsAreSent() {
        backlog.set(true);
        backlog.set(false);

        assertThat(send.sendDue()).isFalse();
        verify(mails).claim(anyInt());
    }
}
