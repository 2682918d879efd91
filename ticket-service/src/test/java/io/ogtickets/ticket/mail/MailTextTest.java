package io.ogtickets.ticket.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.ogtickets.ticket.application.TicketMail;
import io.ogtickets.ticket.application.TicketMail.Occasion;
import io.ogtickets.ticket.domain.AccountId;
import io.ogtickets.ticket.domain.Contact;
import io.ogtickets.ticket.domain.Localized;
import io.ogtickets.ticket.domain.OfferType;
import io.ogtickets.ticket.domain.OrderId;
import io.ogtickets.ticket.domain.PaidOrder;
import io.ogtickets.ticket.domain.Place;
import io.ogtickets.ticket.domain.Session;
import io.ogtickets.ticket.domain.SessionCode;
import io.ogtickets.ticket.domain.TicketId;
import io.ogtickets.ticket.texts.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailTextTest {

    private static final SessionCode SURFING = new SessionCode("SRF-0727-1900");
    private static final OrderId ORDER = new OrderId(UUID.fromString("019f8e5e-b800-748d-a326-e202ae2b04f1"));

    @Test
    void aFrenchReaderReadsFrench() {
        MailText mail = mailTo("Zoé", Locale.FRENCH);

        assertThat(mail.subject()).isEqualTo("Vos billets, commande OG-7F3K");
        assertThat(mail.plain())
                .contains("Bonjour Zoé,")
                .contains("Surf <final>")
                .contains("jeudi 27 juillet 2028, 09:30")
                .contains("Teahupo’o, 98723 Teahupo'o, Polynésie française")
                .contains("1 billet, catégorie A")
                .contains("2 billets, catégorie B")
                .contains("Référence de la commande : OG-7F3K");
        assertThat(mail.html()).contains("<html lang=\"fr\">").contains("Surf &lt;final&gt;");
    }

    @Test
    void everybodyElseReadsEnglishInTheVenuesOwnTime() {
        MailText mail = mailTo("Kim", Locale.KOREAN);

        assertThat(mail.subject()).isEqualTo("Your tickets, order OG-7F3K");
        assertThat(mail.plain())
                .contains("Hello Kim,")
                .contains("Thursday 27 July 2028, 09:30 (Tahiti Time)")
                .contains("1 ticket, category A")
                .contains("http://localhost:8080/orders/019f8e5e-b800-748d-a326-e202ae2b04f1");
    }

    @Test
    void aNameIsNeverMarkup() {
        MailText mail = mailTo("<img src=x onerror=alert(1)>{0}", Locale.ENGLISH);

        assertThat(mail.html()).doesNotContain("<img").contains("&lt;img");
        assertThat(mail.plain()).contains("onerror=alert(1)>{0},");
    }

    @Test
    void aContactIsNeverPrinted() {
        assertThat(new Contact("kim@example.org", "Kim", Locale.ENGLISH)).hasToString("Contact[…]");
    }

    private static MailText mailTo(String firstName, Locale locale) {
        Session session = new Session(
                SURFING,
                1,
                new Localized("Surfing <final>", "Surf <final>"),
                new Localized("Teahupo’o", "Teahupo’o"),
                "Tahiti",
                "98723 Teahupo'o, Polynésie française",
                Instant.parse("2028-07-27T19:30:00Z"),
                Instant.parse("2028-07-28T02:00:00Z"),
                ZoneId.of("Pacific/Tahiti"),
                List.of());
        PaidOrder order = new PaidOrder(
                ORDER, 2, "OG-7F3K", new AccountId(UUID.randomUUID()), List.of(place("B"), place("A"), place("B")));
        return new MailText(
                new Texts(),
                new TicketMail(
                        Occasion.ISSUED,
                        order,
                        new Contact("zoe@example.org", firstName, locale),
                        List.of(session),
                        List.of()),
                "http://localhost:8080");
    }

    private static Place place(String category) {
        return new Place(new TicketId(UUID.randomUUID()), SURFING, category, OfferType.SOLO, false);
    }
}
