package io.ogtickets.ticket.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.ogtickets.ticket.application.TicketMail;
import io.ogtickets.ticket.application.TicketMail.Occasion;
import io.ogtickets.ticket.application.TicketPrinter;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.Contact;
import io.ogtickets.ticket.domain.Localized;
import io.ogtickets.ticket.domain.OfferType;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.Place;
import io.ogtickets.ticket.domain.PrintedTicket;
import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.domain.Ticket;
import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.texts.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpTicketPostTest {

    private final GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JavaMailSenderImpl smtp = new JavaMailSenderImpl();

    @BeforeEach
    void start() {
        mailbox.start();
        smtp.setHost("127.0.0.1");
        smtp.setPort(mailbox.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        mailbox.stop();
    }

    @Test
    void theTicketsAreAttached() {
        send((tickets, paper, reader) -> "%PDF".getBytes(StandardCharsets.US_ASCII));

        assertThat(received()).contains("application/pdf").contains("billets-OG-7F3K.pdf");
    }

    @Test
    void aMailWhoseTicketsCannotBePrintedGoesOutWithoutThem() {
        send((tickets, paper, reader) -> {
            throw new IllegalStateException("no ink");
        });

        assertThat(received()).doesNotContain("application/pdf").contains("/orders/");
    }

    private String received() {
        assertThat(mailbox.getReceivedMessages()).hasSize(1);
        return GreenMailUtil.getWholeMessage(mailbox.getReceivedMessages()[0]);
    }

    private void send(TicketPrinter printer) {
        Place place = new Place(
                new TicketId(UUID.randomUUID()), new SessionCode("SRF-0727-1900"), "A", OfferType.SOLO, false);
        PaidOrder order = new PaidOrder(
                new OrderId(UUID.randomUUID()), 2, "OG-7F3K", new AccountId(UUID.randomUUID()), List.of(place));
        Session session = new Session(
                place.session(),
                1,
                new Localized("Surfing", "Surf"),
                new Localized("Teahupo’o", "Teahupo’o"),
                "Tahiti",
                null,
                Instant.parse("2028-07-27T19:30:00Z"),
                Instant.parse("2028-07-28T02:00:00Z"),
                ZoneId.of("Pacific/Tahiti"),
                List.of());
        TicketMail mail = new TicketMail(
                Occasion.ISSUED,
                order,
                new Contact("zoe@example.org", "Zoé", Locale.FRENCH),
                List.of(session),
                List.of(new PrintedTicket(Ticket.issue(order, place), "CODE", "OG-7F3K", session)));
        Letters letters = new Letters(smtp, printer, new Texts(), "tickets@example.org");
        SmtpTicketPost post = new SmtpTicketPost(smtp, letters, new Texts(), "http://localhost:8080");

        assertThat(post.send(List.of(mail))).containsExactly(order.id());
        post.close();
    }
}
